using CityGoals.Reading.Prose;

namespace CityGoals.Goals.Answers;

/// <summary>How what a person types is read.</summary>
/// <param name="Period">None where no period is typed.</param>
/// <param name="PeriodSpan">The words that the period rests on.</param>
/// <param name="Targets">Empty where no target is typed, or none could be told.</param>
internal sealed record TypedReading(PeriodAnswer? Period, TextSpan? PeriodSpan, IReadOnlyList<TargetAnswer> Targets);
