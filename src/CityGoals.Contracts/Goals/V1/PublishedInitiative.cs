namespace CityGoals.Contracts.Goals.V1;

/// <summary>取組項目及び方法・手段, in the order of the form.</summary>
public sealed record PublishedInitiative
{
    public required Guid InitiativeId { get; init; }

    /// <summary>Place on the sheet, from 1.</summary>
    public required int Position { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<PublishedAction> Actions { get; init; }
}
