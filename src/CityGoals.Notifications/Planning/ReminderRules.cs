using CityGoals.Fiscal;

namespace CityGoals.Notifications.Planning;

/// <summary>
/// Which reminders a due date or a reporting round has, and on which working day each is sent. A stage whose day is no working day moves: earlier up to the due date, so that it
/// still helps, and later after it, so that the quiet days stay quiet. Of stages before a due date that meet on one day only the one nearest to it stands; a late one
/// that is pushed to the next one's day gives way to it.
/// </summary>
public static class ReminderRules
{
    /// <summary>The last day on which a sheet reminds: two months after its fiscal year, when the city's books of that year are closed too (地方自治法 235条の5) and the next year's sheet speaks for what goes on.</summary>
    /// <param name="fiscalYearEnd">Last day of the sheet's fiscal year.</param>
    public static DateOnly LastDayOf(DateOnly fiscalYearEnd) => fiscalYearEnd.AddMonths(2);

    /// <summary>The reminders of one due date of an action, by day.</summary>
    /// <param name="due">The day by which it is to be done, working or not.</param>
    /// <param name="window">The days that are asked for.</param>
    public static IReadOnlyList<PlannedStage> OfAction(DateOnly due, DateRange window, StageSettings settings, BusinessCalendar calendar) =>
        InOrder([.. UpTo(due, settings, calendar), .. After(due, window.End, settings, calendar)], window);

    /// <summary>The reminders of a round to a department that reports in it, by day.</summary>
    /// <param name="opensOn">First day of the round.</param>
    /// <param name="closesOn">Last day, on which a report is still in time.</param>
    /// <param name="window">The days that are asked for.</param>
    public static IReadOnlyList<PlannedStage> OfRound(DateOnly opensOn, DateOnly closesOn, DateRange window, StageSettings settings, BusinessCalendar calendar) =>
        InOrder([.. Within(opensOn, closesOn, settings, calendar), .. After(closesOn, window.End, settings, calendar)], window);

    private static IEnumerable<PlannedStage> UpTo(DateOnly due, StageSettings settings, BusinessCalendar calendar)
    {
        DateOnly? nearer = null;
        foreach (var days in settings.BeforeDays.Append(0).Distinct().Order())
        {
            var day = calendar.OnOrBefore(due.AddDays(-days));
            if (day != nearer) yield return new(days == 0 ? "due" : $"before-{days}", Audience.Author, day);
            nearer = day;
        }
    }

    // Half-way and days left make sense only between the first and the last morning.
    private static IEnumerable<PlannedStage> Within(DateOnly opensOn, DateOnly closesOn, StageSettings settings, BusinessCalendar calendar)
    {
        var (opens, last) = (calendar.OnOrAfter(opensOn), calendar.OnOrBefore(closesOn));
        var half = calendar.OnOrBefore(opensOn.AddDays((closesOn.DayNumber - opensOn.DayNumber) / 2));
        var left = calendar.OnOrBefore(closesOn.AddDays(-settings.RoundDaysLeft));
        if (opens < last) yield return new("opens", Audience.Author, opens);
        if (opens < half && half < last && half != left) yield return new("half-way", Audience.Author, half);
        if (opens < left && left < last) yield return new($"left-{settings.RoundDaysLeft}", Audience.Author, left);
        yield return new("last-day", Audience.Author, last);
    }

    private static IEnumerable<PlannedStage> After(DateOnly due, DateOnly end, StageSettings settings, BusinessCalendar calendar)
    {
        var first = calendar.Plus(due, settings.GraceDays + 1);
        var (number, wanted) = (1, first);
        for (; wanted <= end; number++, wanted = wanted.AddDays(settings.RepeatDays))
        {
            var day = calendar.OnOrAfter(wanted);
            if (day < wanted.AddDays(settings.RepeatDays)) yield return new($"late-{number}", Audience.Author, day);
        }

        yield return new($"head-{settings.HeadAfterDays}", Audience.Head, Escalated(settings.HeadAfterDays));
        yield return new($"office-{settings.OfficeAfterDays}", Audience.PlanningOffice, Escalated(settings.OfficeAfterDays));

        // Nobody above hears of what its author was not yet told of.
        DateOnly Escalated(int days) => calendar.OnOrAfter(due.AddDays(days) is var day && day < first ? first : day);
    }

    private static IReadOnlyList<PlannedStage> InOrder(IEnumerable<PlannedStage> stages, DateRange window) =>
        [.. stages.Where(stage => window.Contains(stage.Day)).OrderBy(stage => stage.Day).ThenBy(stage => stage.Audience)];
}
