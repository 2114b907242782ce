namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>A goal that goes on.</summary>
/// <param name="Parts">How many initiatives and actions were carried over now; 0: all of it went on already.</param>
public sealed record CarriedGoal(Guid SourceId, Guid GoalSheetId, int FiscalYear, string DepartmentCode, int Number, int Parts);
