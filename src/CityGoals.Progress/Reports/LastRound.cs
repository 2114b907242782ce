namespace CityGoals.Progress.Reports;

/// <summary>What was reported the time before: in a round of this service, or in the form that a sheet was imported from.</summary>
/// <param name="Texts">The words by action or initiative.</param>
/// <param name="Grades">The judgements, likewise; only where there were any.</param>
internal sealed record LastRound(
    string Name, string NameEn, DateOnly AsOf, IReadOnlyDictionary<Guid, string> Texts, IReadOnlyDictionary<Guid, string> Grades, string Effect, string Participation);
