using CityGoals.Progress.States;
using CityGoals.Reading.Prose.Reports;

namespace CityGoals.Progress.Answers;

/// <summary>Where the actions and targets of a sheet stand by rule on a day.</summary>
internal sealed record StatesAnswer(Guid GoalSheetId, DateOnly On, IReadOnlyList<ActionStanding> Actions, TargetCounts Targets);

/// <summary>How the sheet's targets stand.</summary>
/// <param name="All">Every target, parts and shares too.</param>
/// <param name="NotCounted">Those that no figure can be held against, and parts and shares of others; they are in no other count.</param>
internal sealed record TargetCounts(int All, int Reached, int Short, int Undecided, int NoReport, int NotCounted)
{
    public static TargetCounts Of(IReadOnlyCollection<TargetStanding> targets)
    {
        var counted = targets.Where(target => target.Counted).ToLookup(target => target.State);
        return new(
            targets.Count, counted[TargetResult.Reached].Count(), counted[TargetResult.Short].Count(), counted[TargetResult.Undecided].Count(), counted[TargetResult.NoReport].Count(),
            targets.Count(target => !target.Counted));
    }
}
