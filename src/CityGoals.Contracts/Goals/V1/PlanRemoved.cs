namespace CityGoals.Contracts.Goals.V1;

/// <summary>A version of a plan that no goal was linked to was removed. Its id is never used again.</summary>
public sealed record PlanRemoved
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid PlanId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
