namespace CityGoals.Reading.Sheets;

/// <summary>A text that belongs to an initiative as a whole, not to one of its actions.</summary>
/// <param name="Column">The column it stands in: <see cref="Heading.Period"/>, <see cref="Heading.Target"/>, <see cref="Heading.MidReport"/>, <see cref="Heading.FinalReport"/>, or <see cref="Heading.Initiative"/> for the titles.</param>
/// <param name="Text">The text.</param>
public sealed record CommonText(Heading Column, SheetText Text);
