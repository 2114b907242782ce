namespace CityGoals.Portal.Clients.Plans;

/// <summary>A goal that serves an element of a plan.</summary>
public sealed record PlanGoal(Guid PlanElementId, Guid GoalSheetId, int FiscalYear, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, string State);
