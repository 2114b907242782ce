namespace CityGoals.Reading.Prose.Periods;

/// <summary>One time of a list, or the only one: a moment or a range, with the words that belong to it.</summary>
/// <param name="Kind">What sort of time.</param>
/// <param name="Start">The first day, where there is one.</param>
/// <param name="Due">The last day, where there is one.</param>
/// <param name="Flags">What a person should know.</param>
/// <param name="YearStated">Whether the text says of which year it is, so that what follows is counted on from it.</param>
internal sealed record PeriodSegment(PeriodKind Kind, DateOnly? Start, DateOnly? Due, PeriodRemarks Flags, bool YearStated);
