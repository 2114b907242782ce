namespace CityGoals.Portal.Clients.Editing;

/// <summary>A sheet after it was made or saved.</summary>
public sealed record SavedSheet(Guid GoalSheetId, int FiscalYear, string DepartmentCode, int Number, int Revision);
