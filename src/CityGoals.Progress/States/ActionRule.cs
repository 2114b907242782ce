using CityGoals.Progress.Plans;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Reports;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.States;

/// <summary>Where an action stands on a day, by its period, what was heard of it and its targets. Silence is said, and is never good news. Pure.</summary>
internal static class ActionRule
{
    /// <summary>How many days before its due day an action is due soon.</summary>
    public const int Soon = 30;

    public static ActionStanding Of(PlannedAction action, Heard heard, DateOnly today)
    {
        var period = action.ReadPeriod();
        var targets = action.ReadTargets().Select((target, at) => TargetRule.Of(target, at + 1, heard)).ToList();
        var facts = new List<Bilingual>();
        var due = DueOf(period, today);
        var state = Done(heard, targets, today, facts) ? ActionState.Done : Open(due, today, heard, facts);
        var asked = heard.AskedAsOf is not null || period.Start <= today || due < today;
        var silent = !heard.Anything && asked && state != ActionState.Done;
        if (silent) facts.Add(new("何も報告されていません。", "Nothing was reported."));
        else if (heard.ReportedAsOf is { } day) facts.Add(new($"最後の報告は{day:yyyy年M月d日}時点です。", $"The last report is as of {day:yyyy-MM-dd}."));
        return new ActionStanding(action.ActionId, state, silent, due, facts, targets);
    }

    // The next due day, or the last one that is over. What runs all year or again and again is never due; nor is what depends on a session whose day nobody has confirmed.
    private static DateOnly? DueOf(Period period, DateOnly today)
    {
        if (period.Kind is not (PeriodKind.Deadline or PeriodKind.Window) || !period.Remindable) return null;
        var next = period.Dues.Where(day => day >= today).Order().Cast<DateOnly?>().FirstOrDefault();
        return next ?? period.Dues.Max();
    }

    private static bool Done(Heard heard, List<TargetStanding> targets, DateOnly today, List<Bilingual> facts)
    {
        if (heard.DoneOn is { } day && day <= today)
        {
            facts.Add(new($"{day:yyyy年M月d日}に完了したと報告されています。", $"Reported as completed on {day:yyyy-MM-dd}."));
            return true;
        }

        if (targets.Count == 0 || targets.Any(target => target.State != TargetResult.Reached)) return false;
        facts.Add(new($"数値目標{targets.Count}件をすべて達成しています。", $"All of its {targets.Count} targets are reached."));
        return true;
    }

    private static ActionState Open(DateOnly? due, DateOnly today, Heard heard, List<Bilingual> facts)
    {
        if (due < today)
        {
            facts.Add(new($"期限は{due:yyyy年M月d日}でした。", $"It was due on {due:yyyy-MM-dd}."));
            return ActionState.Overdue;
        }

        if (due <= today.AddDays(Soon))
        {
            facts.Add(new($"期限は{due:yyyy年M月d日}です。", $"It is due on {due:yyyy-MM-dd}."));
            return ActionState.DueSoon;
        }

        return heard.Anything ? ActionState.UnderWay : ActionState.NotStarted;
    }
}
