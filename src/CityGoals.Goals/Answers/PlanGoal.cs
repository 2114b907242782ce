namespace CityGoals.Goals.Answers;

/// <summary>A goal that serves an element of a plan, as a person decided.</summary>
internal sealed record PlanGoal
{
    public required Guid PlanElementId { get; init; }

    public required Guid GoalSheetId { get; init; }

    public required int FiscalYear { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required string Title { get; init; }

    public required SheetState State { get; init; }
}
