namespace CityGoals.Contracts.Progress.V1;

/// <summary>A reporting round was given a later last day, or opened again after it was closed.</summary>
public sealed record RoundExtended
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required RoundFacts Round { get; init; }

    /// <summary>Why; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Who did it.</summary>
    public required string PersonId { get; init; }

    public required string PersonName { get; init; }
}
