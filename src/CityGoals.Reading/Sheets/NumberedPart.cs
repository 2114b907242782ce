namespace CityGoals.Reading.Sheets;

/// <summary>A part of a numbered cell.</summary>
/// <param name="Numbers">The actions that the part belongs to: (1)(3) is 1 and 3.</param>
/// <param name="Text">Its text without the numbers; empty if nothing follows them.</param>
/// <param name="Glued">Whether the numbers follow other text without a blank.</param>
public sealed record NumberedPart(IReadOnlyList<int> Numbers, SheetText Text, bool Glued);
