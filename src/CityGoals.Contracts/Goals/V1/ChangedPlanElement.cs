namespace CityGoals.Contracts.Goals.V1;

/// <summary>An element of a plan: 編, 章, 節, 施策.</summary>
public sealed record ChangedPlanElement
{
    public required Guid PlanElementId { get; init; }

    /// <summary>The element above it; null at the top.</summary>
    public required Guid? ParentId { get; init; }

    /// <summary>Unique in the plan.</summary>
    public required string Code { get; init; }

    /// <summary>What such an element is called: 節. May be empty.</summary>
    public required string Level { get; init; }

    /// <summary>What it is numbered with: 第1節. May be empty.</summary>
    public required string Label { get; init; }

    public required string Title { get; init; }

    /// <summary>May be empty.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The elements of the version before that this one goes on from; may be empty.</summary>
    public required IReadOnlyList<Guid> Replaces { get; init; }
}
