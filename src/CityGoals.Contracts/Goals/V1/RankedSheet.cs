namespace CityGoals.Contracts.Goals.V1;

/// <summary>The place of a goal sheet in its department's order.</summary>
public sealed record RankedSheet
{
    public required Guid GoalSheetId { get; init; }

    /// <summary>優先順位, from 1.</summary>
    public required int Rank { get; init; }
}
