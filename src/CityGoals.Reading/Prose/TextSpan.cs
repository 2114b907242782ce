namespace CityGoals.Reading.Prose;

/// <summary>A stretch of a text that a reading rests on, in UTF-16 units of the text as it was given.</summary>
/// <param name="Start">The index of its first unit.</param>
/// <param name="Length">How many units it is long; never negative.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The words themselves.</summary>
    public string In(string text) => text.Substring(Start, Length);
}
