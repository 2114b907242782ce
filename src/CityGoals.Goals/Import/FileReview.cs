using System.Security.Cryptography;
using System.Text;
using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;
using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Import;

/// <summary>Lays people's decisions over what the readers say of a file. Pure; computed anew whenever it is asked for.</summary>
internal static class FileReview
{
    private static readonly byte[] Separator = [0];

    /// <summary>The actions of an initiative in order.</summary>
    public static IEnumerable<ReviewedAction> Of(GoalReading goal, int goalPosition, int initiativePosition, ReadingDecisions decisions)
    {
        var initiative = goal.Initiatives[initiativePosition - 1];
        return initiative.Actions.Select((action, index) => Action(goal, initiative, action, new ReadingPlace(goalPosition, initiativePosition, index + 1, ReadingPart.Period), decisions));
    }

    /// <summary>Every action of a file.</summary>
    public static IEnumerable<ReviewedAction> Of(IReadOnlyList<GoalReading> goals, ReadingDecisions decisions) =>
        from goal in Enumerable.Range(1, goals.Count)
        from initiative in Enumerable.Range(1, goals[goal - 1].Initiatives.Count)
        from action in Of(goals[goal - 1], goal, initiative, decisions)
        select action;

    /// <summary>Digests of what the readings of a file are about; nothing is read for them.</summary>
    public static IEnumerable<byte[]> Subjects(IReadOnlyList<GoalReading> goals) =>
        from goal in goals
        from initiative in goal.Initiatives
        from action in initiative.Actions
        from subject in new[] { Subject(goal, initiative, action, ReadingPart.Period, action.PeriodText.Value), Subject(goal, initiative, action, ReadingPart.Targets, action.TargetText.Value) }
        select subject;

    private static ReviewedAction Action(GoalReading goal, InitiativeReading initiative, ActionReading action, ReadingPlace period, ReadingDecisions decisions)
    {
        var targets = period with { Part = ReadingPart.Targets };
        return new ReviewedAction(
            action,
            Review(period, action.PeriodText, PeriodReader.Read, StateOf, decision => decision.Period()),
            Review(targets, action.TargetText, TargetReader.Read, read => StateOf(action.TargetText, read), decision => decision.Targets()));

        Reviewed<T> Review<T>(ReadingPlace place, SheetText text, Func<string, FiscalYear, T> read, Func<T, ReadingState> state, Func<ReadingDecision, T> decided)
        {
            var subject = Subject(goal, initiative, action, place.Part, text.Value);
            if (decisions.On(place, text.Value, subject) is { } decision)
            {
                var said = decision.Decision == DecisionKind.Confirmed ? ReadingState.Confirmed : ReadingState.Corrected;
                return new Reviewed<T>(place, text, subject, said, decided(decision), decision);
            }

            var value = read(text.Value, goal.FiscalYear);
            return new Reviewed<T>(place, text, subject, state(value), value, Decision: null);
        }
    }

    private static ReadingState StateOf(Period period) => period switch
    {
        { Kind: PeriodKind.Unread } => ReadingState.Unread,
        { Flags: not PeriodRemarks.None } => ReadingState.Flagged,
        _ => ReadingState.Read,
    };

    private static ReadingState StateOf(SheetText text, IReadOnlyList<NumericTarget> targets)
    {
        if (targets.Count == 0) return text.IsEmpty ? ReadingState.Read : ReadingState.Unread;
        if (targets.Any(target => target.Flags != TargetRemarks.None)) return ReadingState.Flagged;
        return targets.Any(target => target.Assumed) ? ReadingState.Assumed : ReadingState.Read;
    }

    // The same department's goal of the same year, the same action, the same words: then a decision holds in another file too.
    private static byte[] Subject(GoalReading goal, InitiativeReading initiative, ActionReading action, ReadingPart part, string text)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ReadOnlySpan<string> words =
            [goal.FiscalYear.ToString(), goal.Department.Value, goal.Title.Value, initiative.Title.Value, action.Number, action.Title.Value, part.ToString(), text];
        foreach (var word in words)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(word));
            digest.AppendData(Separator);
        }

        return digest.GetHashAndReset();
    }
}
