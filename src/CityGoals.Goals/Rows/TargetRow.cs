namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>target</c>; the words are those of the contracts.</summary>
internal sealed record TargetRow
{
    public required Guid GoalSheetId { get; init; }

    public required Guid ActionId { get; init; }

    public required int Position { get; init; }

    public required int SpanStart { get; init; }

    public required int SpanLength { get; init; }

    public required string Subject { get; init; }

    public required string Comparator { get; init; }

    public decimal? Value { get; init; }

    public required string Unit { get; init; }

    public required string Counting { get; init; }

    public required string Basis { get; init; }

    public decimal? Baseline { get; init; }

    public required bool Assumed { get; init; }
}
