namespace CityGoals.Reading.Sheets;

/// <summary>Which numbers of a cell go on with an initiative's count.</summary>
/// <param name="Known">The highest number known before the cell.</param>
/// <param name="Titles">Whether the cell names the actions, so that each number has to be higher than the one before.</param>
/// <param name="AllowGlued">Whether a number may follow other text without a blank, as it does in hand-typed short cells.</param>
internal readonly record struct NumberCount(int Known, bool Titles, bool AllowGlued)
{
    /// <summary>How many numbers a title may leave out.</summary>
    public const int FurthestJump = 5;

    /// <summary>Whether a number goes on with the count after the highest one so far. In a title, (240) and a mention of (1) do not.</summary>
    public bool GoesOn(int number, int highest) =>
        Titles ? number > highest && number <= highest + FurthestJump : number <= Math.Max(highest, Known) + 1;
}
