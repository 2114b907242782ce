namespace CityGoals.Goals.Plans;

/// <summary>A row of <c>plan_element</c>.</summary>
internal sealed record PlanElementRow
{
    public required Guid PlanElementId { get; init; }

    public required Guid PlanId { get; init; }

    public required int Position { get; init; }

    public required string Code { get; init; }

    public Guid? ParentId { get; init; }

    public required string Level { get; init; }

    public required string Label { get; init; }

    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required string[] Path { get; init; }

    public required string[] PathEn { get; init; }

    public required Guid[] Replaces { get; init; }
}
