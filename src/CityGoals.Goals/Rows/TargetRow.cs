namespace CityGoals.Goals.Rows;

/// <summary>A row of <c>target</c>: every part of a reading. Words are those of the contracts, spans are counted in UTF-16 units of the target text.</summary>
internal sealed record TargetRow
{
    public required Guid GoalSheetId { get; init; }

    public required Guid ActionId { get; init; }

    /// <summary>Place among the action's targets, from 1.</summary>
    public required int Position { get; init; }

    public required int SpanStart { get; init; }

    public required int SpanLength { get; init; }

    public required string Subject { get; init; }

    public int? SubjectStart { get; init; }

    public int? SubjectLength { get; init; }

    public required string Context { get; init; }

    public required string Comparator { get; init; }

    public decimal? Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; init; }

    public required string Unit { get; init; }

    public required string Counting { get; init; }

    public required string Basis { get; init; }

    public decimal? Baseline { get; init; }

    public required string BaselineUnit { get; init; }

    public required string BaselineText { get; init; }

    /// <summary>None where the text names no baseline.</summary>
    public int? BaselineStart { get; init; }

    public int? BaselineLength { get; init; }

    /// <summary>The whole that the value is a part of.</summary>
    public decimal? Whole { get; init; }

    public required string Per { get; init; }

    public required bool Assumed { get; init; }

    public required string[] Flags { get; init; }

    /// <summary>None, PartOf or ShareOf.</summary>
    public required string Link { get; init; }

    /// <summary>The position of the target that this one is a part or share of.</summary>
    public int? LinkedTo { get; init; }
}
