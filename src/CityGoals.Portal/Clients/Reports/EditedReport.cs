namespace CityGoals.Portal.Clients.Reports;

/// <summary>What a person saves of a report: all of it.</summary>
public sealed record EditedReport(IReadOnlyList<EditedEntry> Entries, string Effect, string Participation);
