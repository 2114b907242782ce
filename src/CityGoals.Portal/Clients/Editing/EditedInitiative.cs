namespace CityGoals.Portal.Clients.Editing;

/// <summary>取組項目及び方法・手段 as a person writes it.</summary>
public sealed record EditedInitiative
{
    public required Guid InitiativeId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The words that say since when it goes on; empty if none do.</summary>
    public string CarriedOverFrom { get; init; } = "";

    /// <summary>What the plan's columns say of it as a whole.</summary>
    public string Note { get; init; } = "";

    public IReadOnlyList<EditedAction> Actions { get; init; } = [];
}
