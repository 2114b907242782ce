namespace CityGoals.Contracts.Progress.V1;

/// <summary>A goal sheet that a round asks for.</summary>
public sealed record RoundSheet
{
    public required Guid GoalSheetId { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    /// <summary>Stable number of the sheet within department and year.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }
}
