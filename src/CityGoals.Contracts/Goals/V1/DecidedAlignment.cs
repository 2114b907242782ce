namespace CityGoals.Contracts.Goals.V1;

/// <summary>Words of an alignment, and the elements of plans that they mean.</summary>
public sealed record DecidedAlignment
{
    /// <summary>The plan as the form names it.</summary>
    public required string Label { get; init; }

    public required string Text { get; init; }

    /// <summary>Empty: none fits.</summary>
    public required IReadOnlyList<Guid> Elements { get; init; }
}
