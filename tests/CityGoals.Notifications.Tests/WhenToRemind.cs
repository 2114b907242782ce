using CityGoals.Fiscal;
using CityGoals.Notifications.Planning;
using CsCheck;

namespace CityGoals.Notifications.Tests;

/// <summary>Which reminders a due date or a round has, and on which working day.</summary>
public sealed class WhenToRemind
{
    private static readonly DateRange Year = new(new DateOnly(2026, 4, 1), new DateOnly(2027, 5, 31));

    // Closing days of the city's own, up to three weeks on end.
    private static readonly Gen<BusinessCalendar> Calendars =
        from closures in Gen.Select(Gen.Int[0, 500], Gen.Int[1, 21]).Array[0, 4]
        select new BusinessCalendar(closures.SelectMany(closure => Enumerable.Range(closure.Item1, closure.Item2).Select(Year.Start.AddDays)));

    private static readonly Gen<StageSettings> Settings =
        from before in Gen.Int[1, 60].Array[0, 5]
        from grace in Gen.Int[0, 10]
        from repeat in Gen.Int[1, 30]
        from head in Gen.Int[1, 30]
        from office in Gen.Int[1, 60]
        from left in Gen.Int[1, 20]
        select new StageSettings { BeforeDays = before, GraceDays = grace, RepeatDays = repeat, HeadAfterDays = head, OfficeAfterDays = office, RoundDaysLeft = left };

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 400].Select(days => Year.Start.AddDays(days));

    [Fact]
    public void Comes_before_a_due_date_on_it_and_after_the_grace() => OfAction(2026, 9, 30, until: (2026, 10, 31)).ShouldBe("""
        2026-08-31 before-30
        2026-09-18 before-7
        2026-09-29 before-1
        2026-09-30 due
        2026-10-06 late-1
        2026-10-07 head-7 Head
        2026-10-13 late-2
        2026-10-14 office-14 PlanningOffice
        2026-10-20 late-3
        2026-10-27 late-4
        """);

    [Fact]
    public void Moves_to_the_last_working_day_before_a_due_date_that_is_none() => OfAction(2026, 5, 6, until: (2026, 5, 6)).ShouldBe("""
        2026-04-06 before-30
        2026-04-28 before-7
        2026-05-01 due
        """);

    [Fact]
    public void Moves_past_the_turn_of_the_year_where_nobody_works() => OfAction(2026, 12, 28, until: (2027, 1, 15)).ShouldBe("""
        2026-11-27 before-30
        2026-12-21 before-7
        2026-12-25 before-1
        2026-12-28 due
        2027-01-07 late-1
        2027-01-07 head-7 Head
        2027-01-12 office-14 PlanningOffice
        2027-01-14 late-2
        """);

    [Fact]
    public void Says_once_what_a_long_closure_would_have_said_twice()
    {
        var closed = new BusinessCalendar(Enumerable.Range(0, 12).Select(new DateOnly(2026, 10, 12).AddDays));
        var stages = ReminderRules.OfAction(new DateOnly(2026, 9, 30), new(Year.Start, new DateOnly(2026, 10, 31)), StageSettings.Default, closed);

        stages.Where(stage => stage.Audience == Audience.Author).Select(stage => $"{stage.Day:O} {stage.Stage}").TakeLast(3)
            .ShouldBe(["2026-10-06 late-1", "2026-10-26 late-3", "2026-10-27 late-4"]);
    }

    [Fact]
    public void Follows_a_round_from_its_first_day_to_those_who_are_late() =>
        Lines(ReminderRules.OfRound(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), new(Year.Start, new DateOnly(2026, 11, 16)), StageSettings.Default, BusinessCalendar.National)).ShouldBe("""
            2026-10-01 opens
            2026-10-16 half-way
            2026-10-28 left-3
            2026-10-30 last-day
            2026-11-06 late-1
            2026-11-09 head-7 Head
            2026-11-13 late-2
            2026-11-16 office-14 PlanningOffice
            """);

    [Fact]
    public void Leaves_out_of_a_short_round_what_would_only_repeat_its_first_or_last_day() =>
        Lines(ReminderRules.OfRound(new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 6), new(Year.Start, new DateOnly(2026, 10, 6)), StageSettings.Default, BusinessCalendar.National)).ShouldBe("""
            2026-10-05 opens
            2026-10-06 last-day
            """);

    [Fact]
    public void Ends_two_months_after_the_fiscal_year() => ReminderRules.LastDayOf(new DateOnly(2027, 3, 31)).ShouldBe(new DateOnly(2027, 5, 31));

    [Fact]
    public void Is_on_working_days_in_order_and_the_same_each_time() => Gen.Select(Days, Days, Settings, Calendars).Sample((first, second, settings, calendar) =>
    {
        var (opens, closes) = first <= second ? (first, second) : (second, first);
        foreach (var stages in (IReadOnlyList<PlannedStage>[])[ReminderRules.OfAction(first, Year, settings, calendar), ReminderRules.OfRound(opens, closes, Year, settings, calendar)])
        {
            stages.ShouldAllBe(stage => calendar.IsBusinessDay(stage.Day) && Year.Contains(stage.Day));
            stages.ShouldBe(stages.OrderBy(stage => stage.Day).ThenBy(stage => stage.Audience));
            stages.Select(stage => (stage.Stage, stage.Audience)).ShouldBeUnique();
            stages.Where(stage => stage.Audience == Audience.Author).Select(stage => stage.Day).ShouldBeUnique();
        }

        ReminderRules.OfAction(first, Year, settings with { BeforeDays = [.. settings.BeforeDays.Reverse()] }, calendar).ShouldBe(ReminderRules.OfAction(first, Year, settings, calendar));
    }, iter: 300);

    [Fact]
    public void Is_never_after_the_due_date_where_it_was_to_be_before_nor_early_where_it_was_to_be_late() => Gen.Select(Days, Settings, Calendars).Sample((due, settings, calendar) =>
    {
        var first = calendar.Plus(due, settings.GraceDays + 1);
        foreach (var stage in ReminderRules.OfAction(due, Year, settings, calendar))
        {
            var days = stage.Stage.Split('-') is [_, var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 0;
            if (stage.Stage == "due" || stage.Stage.StartsWith("before", StringComparison.Ordinal)) stage.Day.ShouldBe(calendar.OnOrBefore(due.AddDays(-days)));
            else stage.Day.ShouldBeGreaterThanOrEqualTo(first);
            if (stage.Audience != Audience.Author) stage.Day.ShouldBeGreaterThanOrEqualTo(due.AddDays(days));
        }
    }, iter: 300);

    [Fact]
    public void Is_part_of_what_a_longer_window_holds() => Gen.Select(Days, Days, Settings, Calendars).Sample((due, end, settings, calendar) =>
        ReminderRules.OfAction(due, new(Year.Start, end), settings, calendar)
            .ShouldBe(ReminderRules.OfAction(due, Year, settings, calendar).Where(stage => stage.Day <= end)), iter: 200);

    private static string OfAction(int year, int month, int day, (int Year, int Month, int Day) until) => Lines(ReminderRules.OfAction(
        new DateOnly(year, month, day), new(Year.Start, new DateOnly(until.Year, until.Month, until.Day)), StageSettings.Default, BusinessCalendar.National));

    private static string Lines(IEnumerable<PlannedStage> stages) =>
        string.Join('\n', stages.Select(stage => $"{stage.Day:O} {stage.Stage}{(stage.Audience == Audience.Author ? "" : $" {stage.Audience}")}"));
}
