namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>A goal whose department ends before its fiscal year does.</summary>
/// <param name="Successors">What the department has become.</param>
public sealed record HomelessSheet(
    Guid GoalSheetId, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, string State, int Revision, IReadOnlyList<NamedDepartment> Successors);
