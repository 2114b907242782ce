namespace CityGoals.Portal.Clients.Reports;

/// <summary>An action with its plan, what is reported on it, and what the reader finds in the words.</summary>
public sealed record ReportedAction(Guid ActionId, string Number, string Title, string PeriodText, string TargetText, ReportedWords Words, IReadOnlyList<ReportedTarget> Targets, IReadOnlyList<Drift> Drift);
