namespace CityGoals.Goals.Answers;

/// <summary>The goal of the new year in which something goes on.</summary>
internal sealed record CarriedTo
{
    public required Guid SourceId { get; init; }

    public required Guid GoalSheetId { get; init; }

    public required string DepartmentCode { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }
}
