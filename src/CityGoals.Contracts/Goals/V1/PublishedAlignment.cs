namespace CityGoals.Contracts.Goals.V1;

/// <summary>位置付け: the plan as the form names it, and the free text under it.</summary>
public sealed record PublishedAlignment
{
    public required string Label { get; init; }

    public required string Text { get; init; }
}
