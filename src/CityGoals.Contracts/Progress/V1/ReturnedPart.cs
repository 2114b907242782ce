namespace CityGoals.Contracts.Progress.V1;

/// <summary>Why an action or initiative of a report was returned.</summary>
public sealed record ReturnedPart
{
    public required Guid PartId { get; init; }

    public required string Reason { get; init; }
}
