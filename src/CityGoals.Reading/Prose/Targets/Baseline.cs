namespace CityGoals.Reading.Prose.Targets;

/// <summary>Where a target starts from.</summary>
/// <param name="Value">The level, where the text states it.</param>
/// <param name="Unit">Its unit; empty if there is no level or it has none.</param>
/// <param name="Text">The words for the time or state it is of (前年度, 現状); empty if there are none.</param>
/// <param name="Span">The words it rests on.</param>
public sealed record Baseline(decimal? Value, string Unit, string Text, TextSpan Span);
