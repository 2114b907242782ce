namespace CityGoals.Portal.Clients.Rounds;

/// <summary>The judgement scale that is in force in a year.</summary>
/// <param name="StatedFor">The year for which it was stated; none: the city has none.</param>
/// <param name="Grades">The best first.</param>
public sealed record JudgementScale(int? StatedFor, IReadOnlyList<Grade> Grades);
