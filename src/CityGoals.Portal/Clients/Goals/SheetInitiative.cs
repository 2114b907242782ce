namespace CityGoals.Portal.Clients.Goals;

/// <summary>取組項目 with its actions.</summary>
public sealed record SheetInitiative
{
    public required Guid InitiativeId { get; init; }

    public required string Title { get; init; }

    /// <summary>The words that say since when it goes on (H25から継続); empty if none do.</summary>
    public string? CarriedOverFrom { get; init; }

    /// <summary>The goal of an earlier year that it goes on from; none: from none that is known.</summary>
    public CarriedFrom? CarriedFrom { get; init; }

    /// <summary>What the plan's columns say of the initiative as a whole.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<SheetAction> Actions { get; init; } = [];
}
