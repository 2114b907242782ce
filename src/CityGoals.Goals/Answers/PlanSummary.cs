namespace CityGoals.Goals.Answers;

/// <summary>A version of a plan in a list.</summary>
internal sealed record PlanSummary
{
    public required Guid PlanId { get; init; }

    /// <summary>The same for all versions of a plan.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    /// <summary>What the version is called; may be empty.</summary>
    public required string Version { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Its last day; none: until the next version begins, or for good.</summary>
    public DateOnly? ValidTo { get; init; }

    public required int Revision { get; init; }

    /// <summary>How many elements it has.</summary>
    public required int Elements { get; init; }
}
