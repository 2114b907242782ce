namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>alignment</c>.</summary>
internal sealed record AlignmentRow
{
    public required Guid GoalSheetId { get; init; }

    public required int Position { get; init; }

    public required string Label { get; init; }

    public required string Text { get; init; }
}
