namespace CityGoals.Contracts.Progress.V1;

/// <summary>A reporting round was closed: from here on only the planning office changes reports.</summary>
public sealed record RoundClosed
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required RoundFacts Round { get; init; }

    /// <summary>Who did it.</summary>
    public required string PersonId { get; init; }

    public required string PersonName { get; init; }
}
