using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>A figure in a report that is proposed for a target. It is a proposal until a person confirms it.</summary>
public sealed record AchievedFigure
{
    /// <summary>Its words in the text it was found in: the report, or the earlier round's where the flags say so.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The value, in <see cref="Unit"/>; for a change, signed.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end, where the text names a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The unit in its usual spelling; may be empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How people or things are counted, if the report says so.</summary>
    public Counting Counting { get; init; }

    /// <summary>The whole that the value is a part of, if the report says so.</summary>
    public decimal? Of { get; init; }
}
