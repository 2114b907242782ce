namespace CityGoals.Contracts.Goals.V1;

/// <summary>One numeric target as read from the target text or as a person overruled it.</summary>
public sealed record PublishedTarget
{
    /// <summary>Place among the action's targets, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>First character of the phrase in the action's target text, from 0.</summary>
    public required int SpanStart { get; init; }

    public required int SpanLength { get; init; }

    /// <summary>What is counted; may be empty.</summary>
    public required string Subject { get; init; }

    /// <summary>AtLeast, AtMost, MoreThan, LessThan, About, Keep, All, Raise or Lower.</summary>
    public required string Comparator { get; init; }

    /// <summary>None where the target has no figure (全戸配布).</summary>
    public decimal? Value { get; init; }

    public required string Unit { get; init; }

    /// <summary>None, Total (延べ), Distinct (実) or Cumulative (累計).</summary>
    public required string Counting { get; init; }

    /// <summary>Absolute, Change or Ratio.</summary>
    public required string Basis { get; init; }

    public decimal? Baseline { get; init; }

    /// <summary>The comparator was not written but assumed.</summary>
    public required bool Assumed { get; init; }

    /// <summary>The upper end, where the target is a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The whole that the value is a part of (7戸/15戸).</summary>
    public decimal? Whole { get; init; }

    /// <summary>For each so long or so many, as written (月, 各区); may be empty. Nothing is multiplied out.</summary>
    public string Per { get; init; } = "";

    /// <summary>Names of the reader's flags. With DirectionUncertain nothing is reached or short before a person confirms the comparator.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Position of the target that this one is a part or share of; none for one that stands on its own. Roll-ups count only those.</summary>
    public int? LinkedTo { get; init; }
}
