namespace CityGoals.Goals.Import;

/// <summary>What people have decided on the readings of one file. Pure.</summary>
internal sealed class ReadingDecisions
{
    /// <summary>No decisions: what the reader says holds.</summary>
    public static readonly ReadingDecisions None = new([]);

    private readonly Dictionary<(ReadingPlace Place, string Text), ReadingDecision> own = [];
    private readonly Dictionary<string, ReadingDecision> bySubject = new(StringComparer.Ordinal);

    /// <param name="decisions">The file's own, and those on the same subjects in other files.</param>
    public ReadingDecisions(IEnumerable<ReadingDecision> decisions)
    {
        foreach (var decision in decisions.OrderByDescending(decision => decision.CarriedOver).ThenBy(decision => decision.DecidedAt))
        {
            bySubject[Convert.ToHexString(decision.SubjectSha256)] = decision;
            if (!decision.CarriedOver) own[(decision.Place, decision.Text)] = decision;
        }
    }

    /// <summary>
    /// The decision on a reading: the one on the same words in the same place; where there was none, one on the same subject elsewhere in this
    /// file, which is where it went if a later reader divides the file differently; else the latest in another file that says the same.
    /// </summary>
    public ReadingDecision? On(ReadingPlace place, string text, byte[] subject)
    {
        var decision = own.GetValueOrDefault((place, text)) ?? bySubject.GetValueOrDefault(Convert.ToHexString(subject));
        return decision is { Decision: DecisionKind.Withdrawn } ? null : decision;
    }
}
