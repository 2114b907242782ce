namespace CityGoals.Contracts.Goals.V1;

/// <summary>A version of a plan was entered or changed: all of it, as it is now.</summary>
public sealed record PlanChanged
{
    /// <summary>全国地方公共団体コード, 6 digits with the check digit.</summary>
    public required string MunicipalityCode { get; init; }

    public required Guid PlanId { get; init; }

    /// <summary>Counts the changes of this version, from 1; a consumer that holds a higher one of this plan ignores this event.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The same for all versions of a plan.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    /// <summary>What the version is called: 前期基本計画. May be empty.</summary>
    public required string Version { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Its last day; null: until the next version begins, or for good.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>In the order of the plan's table of contents.</summary>
    public required IReadOnlyList<ChangedPlanElement> Elements { get; init; }
}
