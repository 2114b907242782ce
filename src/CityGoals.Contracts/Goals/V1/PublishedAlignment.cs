namespace CityGoals.Contracts.Goals.V1;

/// <summary>位置付け: the plan as the form names it, and the free text under it.</summary>
public sealed record PublishedAlignment
{
    public required string Label { get; init; }

    public required string Text { get; init; }

    /// <summary>The elements of plans that a person said the text means; null: nobody said so yet; empty: none fits.</summary>
    public IReadOnlyList<Guid>? Elements { get; init; }
}
