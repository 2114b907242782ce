namespace CityGoals.Goals.Answers;

/// <summary>An element of a plan where it is spoken of outside its plan.</summary>
internal sealed record PlacedElement
{
    public required Guid PlanElementId { get; init; }

    public required Guid PlanId { get; init; }

    public required string PlanName { get; init; }

    public required string PlanNameEn { get; init; }

    /// <summary>Numbers and titles from the top of the plan down to this one.</summary>
    public required string[] Path { get; init; }

    public required string[] PathEn { get; init; }
}
