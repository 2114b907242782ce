namespace CityGoals.Goals.Plans;

/// <summary>A row of <c>plan</c>.</summary>
internal sealed record PlanRow
{
    public required Guid PlanId { get; init; }

    public required string PlanCode { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required string Version { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
