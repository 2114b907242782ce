using System.Text.Json.Serialization;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>One target of a target cell (数値目標).</summary>
public sealed record NumericTarget
{
    /// <summary>The words that the target rests on: the figure with the words that belong to it, 40人程度.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Those words.</summary>
    public required string Words { get; init; }

    /// <summary>The words that say what is counted; may be empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Where the subject stands; none if it is empty.</summary>
    public TextSpan? SubjectSpan { get; init; }

    /// <summary>For a figure in brackets, the words before them, which help to find it in a report; may be empty.</summary>
    public string Context { get; init; } = "";

    /// <summary>How an achieved figure has to stand to the value. For <see cref="Basis.Change"/> it applies to the signed change: 23%削減 is a change of at most −23 %.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>The value, in <see cref="Unit"/>, magnitudes multiplied out; none where the target cannot be measured.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end, where the text names a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The unit in its usual spelling (か所 for ヶ所, % for パーセント and 割); may be empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How people or things are counted.</summary>
    public Counting Counting { get; init; }

    /// <summary>What the value measures.</summary>
    public Basis Basis { get; init; }

    /// <summary>Where the target starts from, if the text says so.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The whole that the value is a part of: 15 in 7戸/15戸. Never a target of its own.</summary>
    public decimal? Of { get; init; }

    /// <summary>For each so long or so many, as written (月, 各区, 1人当たり); may be empty. Nothing is multiplied out.</summary>
    public string Per { get; init; } = "";

    /// <summary>Whether "at least" is only assumed, since no word says more or less.</summary>
    public bool Assumed { get; init; }

    /// <summary>What a person should know.</summary>
    public TargetRemarks Flags { get; init; }

    /// <summary>How it belongs to another target of the same text.</summary>
    public TargetLink Link { get; init; }

    /// <summary>The index of that other target; none for one that stands on its own. Roll-ups count only those.</summary>
    public int? LinkedTo { get; init; }

    /// <summary>Whether a figure can be held against it.</summary>
    [JsonIgnore]
    public bool Measurable => Value is not null;

    /// <summary>What was read, in words for a person.</summary>
    public BilingualText Explain() => TargetWording.Of(this);

    /// <summary>One sentence for each flag, and for an assumed comparator.</summary>
    public IReadOnlyList<BilingualText> Notes() => TargetWording.Notes(this);
}
