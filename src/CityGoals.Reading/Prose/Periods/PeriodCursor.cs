namespace CityGoals.Reading.Prose.Periods;

/// <summary>A place among the words of a period cell that moves on as they are taken.</summary>
internal sealed class PeriodCursor(List<PeriodToken> words)
{
    public int Place { get; private set; }

    public bool AtEnd => Place >= words.Count;

    /// <summary>The word at the place; there must be one.</summary>
    public PeriodToken Word => words[Place];

    /// <summary>What sort of time the word at the place is; none if it is no time.</summary>
    public MomentNature? Nature => NatureAhead(0);

    public PeriodToken At(int place) => words[place];

    /// <summary>What the word so many ahead of the place does; none behind the last.</summary>
    public PeriodWord? Peek(int ahead) => Place + ahead < words.Count ? words[Place + ahead].Kind : null;

    public MomentNature? NatureAhead(int ahead) => Place + ahead < words.Count ? words[Place + ahead].Time?.Moment.Nature : null;

    /// <summary>Takes the word at the place, whatever it is.</summary>
    public PeriodToken Take() => words[Place++];

    /// <summary>Takes the word at the place if it does that.</summary>
    public bool Take(PeriodWord kind)
    {
        var found = Peek(0) == kind;
        Place += found ? 1 : 0;
        return found;
    }
}
