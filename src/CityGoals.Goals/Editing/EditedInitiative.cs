namespace CityGoals.Goals.Editing;

/// <summary>取組項目及び方法・手段 as a person writes it.</summary>
public sealed record EditedInitiative
{
    /// <summary>Version 7; whoever adds one makes its id, and it stays.</summary>
    public required Guid InitiativeId { get; init; }

    [Characters(4000)]
    public string Title { get; init; } = "";

    /// <summary>The words that say since when it goes on; empty if none do.</summary>
    [Characters(200)]
    public string CarriedOverFrom { get; init; } = "";

    /// <summary>What the plan's columns say of it as a whole.</summary>
    [Characters(4000)]
    public string Note { get; init; } = "";

    [AtMost(50)]
    public IReadOnlyList<EditedAction> Actions { get; init; } = [];
}
