namespace CityGoals.Portal.Clients.Goals;

/// <summary>A goal sheet with its official form.</summary>
public sealed record SheetForm(
    Guid GoalSheetId, int FiscalYear, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, string State, int Revision, GoalForm Form);
