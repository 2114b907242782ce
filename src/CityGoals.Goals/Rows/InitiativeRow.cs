namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>initiative</c>.</summary>
internal sealed record InitiativeRow
{
    public required Guid GoalSheetId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required int Position { get; init; }

    public required string Title { get; init; }

    /// <summary>The words that say since when it goes on (H25から継続); empty if none do.</summary>
    public required string CarriedOverFrom { get; init; }

    /// <summary>What the plan's columns say of the initiative as a whole; empty if nothing.</summary>
    public required string Note { get; init; }
}
