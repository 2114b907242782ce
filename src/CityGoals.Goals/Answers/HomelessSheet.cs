namespace CityGoals.Goals.Answers;

/// <summary>A goal whose department ends before its fiscal year does.</summary>
/// <param name="Successors">What the department has become by the end of the year.</param>
internal sealed record HomelessSheet(
    Guid GoalSheetId, string DepartmentCode, string DepartmentName, int Number, int Rank, string Title, SheetState State, int Revision, IReadOnlyList<NamedDepartment> Successors);
