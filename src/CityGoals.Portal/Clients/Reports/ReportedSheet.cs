namespace CityGoals.Portal.Clients.Reports;

/// <summary>A sheet that is reported on.</summary>
public sealed record ReportedSheet(Guid GoalSheetId, int FiscalYear, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title);
