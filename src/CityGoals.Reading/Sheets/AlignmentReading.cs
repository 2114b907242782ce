namespace CityGoals.Reading.Sheets;

/// <summary>The place of a goal in a plan, as the form states it.</summary>
/// <param name="Label">The label as printed: 総合計画における位置付け.</param>
/// <param name="Text">What stands beside it; empty if nothing does.</param>
public sealed record AlignmentReading(SheetText Label, SheetText Text);
