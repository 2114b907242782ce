namespace CityGoals.Goals.YearTurn;

/// <summary>The goal of the new year in which a part of an earlier one goes on.</summary>
internal sealed record GoingOn
{
    public required Guid GoalSheetId { get; init; }

    public required string DepartmentCode { get; init; }

    public required int Number { get; init; }

    public required int Rank { get; init; }

    public required int Revision { get; init; }
}
