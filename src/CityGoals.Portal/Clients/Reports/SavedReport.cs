namespace CityGoals.Portal.Clients.Reports;

/// <summary>A report after it was saved or took a step.</summary>
public sealed record SavedReport(Guid RoundId, Guid GoalSheetId, int Revision, string State);
