namespace CityGoals.Goals.OfficialForm;

/// <summary>A box of the form on a worksheet: columns that are merged into one cell.</summary>
/// <param name="From">The first column, from 0.</param>
/// <param name="To">The last column.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Style">How it looks.</param>
internal sealed record FormBox(int From, int To, string Text, FormStyle Style);
