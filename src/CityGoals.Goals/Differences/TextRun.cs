namespace CityGoals.Goals.Differences;

/// <summary>A piece of text, and what became of it. Never empty.</summary>
internal sealed record TextRun(RunKind Kind, string Text);
