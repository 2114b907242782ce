using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Import;

/// <summary>How much a file holds, and how well it could be read.</summary>
/// <param name="Actions">Planned ones.</param>
/// <param name="Read">Readings without doubt, or decided by a person.</param>
/// <param name="ToCheck">Readings with a flag or an assumption.</param>
/// <param name="Unread">Texts from which nothing could be told.</param>
internal sealed record ReadingCounts(int Goals, int Initiatives, int Actions, int Read, int ToCheck, int Unread)
{
    /// <summary>Nothing.</summary>
    public static readonly ReadingCounts None = new(0, 0, 0, 0, 0, 0);

    /// <summary>Counts a file. Pure. What the sheet does not state is no reading.</summary>
    public static ReadingCounts Of(IReadOnlyList<GoalReading> goals, ReadingDecisions decisions)
    {
        var actions = FileReview.Of(goals, decisions).ToList();
        var states = actions.Where(action => !action.Action.PeriodText.IsEmpty).Select(action => action.Period.State)
            .Concat(actions.Where(action => !action.Action.TargetText.IsEmpty).Select(action => action.Targets.State))
            .CountBy(state => state switch
            {
                ReadingState.Unread => ReadingState.Unread,
                ReadingState.Flagged or ReadingState.Assumed => ReadingState.Flagged,
                _ => ReadingState.Read,
            })
            .ToDictionary();
        return new ReadingCounts(
            goals.Count,
            goals.Sum(goal => goal.Initiatives.Count),
            actions.Count(action => action.Action.Planned),
            states.GetValueOrDefault(ReadingState.Read),
            states.GetValueOrDefault(ReadingState.Flagged),
            states.GetValueOrDefault(ReadingState.Unread));
    }
}
