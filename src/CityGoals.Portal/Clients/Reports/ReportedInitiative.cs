namespace CityGoals.Portal.Clients.Reports;

/// <summary>An initiative with what is reported on it as a whole, and its actions.</summary>
public sealed record ReportedInitiative(Guid InitiativeId, string Title, ReportedWords Words, IReadOnlyList<ReportedAction> Actions);
