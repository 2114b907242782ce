namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>alignment_decision</c> for each of its elements, with the element's place; one without an element where none fits.</summary>
internal sealed record DecidedRow
{
    public required Guid GoalSheetId { get; init; }

    public required string Label { get; init; }

    public required string Text { get; init; }

    public Guid? PlanElementId { get; init; }

    public Guid? PlanId { get; init; }

    public string? PlanName { get; init; }

    public string? PlanNameEn { get; init; }

    public string[]? Path { get; init; }

    public string[]? PathEn { get; init; }
}
