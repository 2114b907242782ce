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
}
