using CityGoals.Reading.Prose.Periods;

namespace CityGoals.Reading.Prose.Numbers;

/// <summary>A number with its unit in a text, and what the words around it say. Places are those of folded text.</summary>
internal sealed class Figure
{
    private List<FigureCue>? after;

    public required int At { get; init; }

    /// <summary>Where number and unit end, exclusive.</summary>
    public required int End { get; set; }

    public required decimal Value { get; init; }

    public required int Decimals { get; init; }

    /// <summary>The unit; none for a bare number that has not found one.</summary>
    public UnitOfCount? Unit { get; set; }

    /// <summary>Whether the unit is a word that is not in the table.</summary>
    public bool UnknownUnit { get; init; }

    /// <summary>Where the bracket opens that the figure stands in; negative outside brackets.</summary>
    public required int Bracket { get; set; }

    /// <summary>Where its sentence or item starts.</summary>
    public required int SentenceStart { get; init; }

    /// <summary>Where its part between commas starts.</summary>
    public required int ClauseStart { get; set; }

    /// <summary>Where the part between commas starts that its bracket stands in.</summary>
    public required int OuterClause { get; init; }

    /// <summary>The words that say what it counts.</summary>
    public (int At, int End) Subject { get; set; }

    /// <summary>Whether those words stand before it in its own clause.</summary>
    public bool HasOwnSubject { get; set; }

    /// <summary>The words before the bracket it stands in.</summary>
    public (int At, int End) Context { get; set; }

    /// <summary>Where the words that belong to it start.</summary>
    public int Left { get; set; }

    /// <summary>Where the words that belong to it end, exclusive.</summary>
    public int Right { get; set; }

    /// <summary>Where the particle behind it ends, from where the next figure may take words.</summary>
    public int Reach { get; set; }

    /// <summary>What the words before it say.</summary>
    public CueSet Before;

    /// <summary>What the words behind it say, in order.</summary>
    public List<FigureCue> After => after ??= [];

    /// <summary>The particle behind it that leads on to other words: から, を, のうち.</summary>
    public FigureCue? Particle { get; set; }

    /// <summary>The time right before it: H27実績75%.</summary>
    public TimeMatch? TimeBefore { get; set; }

    /// <summary>The time in brackets behind it: 75%(H27).</summary>
    public TimeMatch? TimeAfter { get; set; }

    /// <summary>Whether it is ゼロ or 0 without a unit, which count as a figure on their own.</summary>
    public bool IsZero { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? UpTo { get; set; }

    /// <summary>The whole that it is a part of.</summary>
    public decimal? Of { get; set; }

    /// <summary>For each so long or so many: the words that say so.</summary>
    public (int At, int End)? Per { get; set; }

    /// <summary>The words for the earlier time that it is compared with or that it is of.</summary>
    public (int At, int End)? EarlierTime { get; set; }

    /// <summary>The level from which it goes on, by an arrow or から.</summary>
    public Figure? StartsFrom { get; set; }

    /// <summary>Whether it is the whole of a set (全12校) or of another figure (15戸のうち).</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether it only says from where another goes on.</summary>
    public bool IsBaseline { get; set; }

    /// <summary>Whether a word beside it says so.</summary>
    public bool Says(FigureCue cue) => Before.Contains(cue) || (after?.Contains(cue) ?? false);
}
