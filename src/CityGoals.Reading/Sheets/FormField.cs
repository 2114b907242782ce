namespace CityGoals.Reading.Sheets;

/// <summary>A labelled box of the official form.</summary>
/// <param name="Label">The label as printed.</param>
/// <param name="Text">What stands beside it; empty if nothing does.</param>
public sealed record FormField(string Label, string Text);
