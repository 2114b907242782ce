using CityGoals.Portal.Clients.Notifications;
using CityGoals.Portal.Pages.Deadlines;

namespace CityGoals.Portal.Tests;

/// <summary>Deadlines, seen from a day.</summary>
public class DeadlinesAroundADay
{
    private static readonly DateOnly Today = new(2026, 10, 16);

    [Fact]
    public void Are_past_until_yesterday_and_ahead_from_today()
    {
        var calendar = DeadlineCalendar.Of([Due(Today), Due(Today.AddDays(-1)), Due(Today.AddDays(1))], Today);

        calendar.Past.ShouldHaveSingleItem().Deadlines.ShouldHaveSingleItem().Due.ShouldBe(Today.AddDays(-1));
        calendar.Ahead.ShouldHaveSingleItem().Deadlines.Select(deadline => deadline.Due).ShouldBe([Today, Today.AddDays(1)]);
    }

    [Fact]
    public void Stand_in_the_month_in_which_they_are_due()
    {
        var calendar = DeadlineCalendar.Of([Due(new(2027, 3, 31)), Due(new(2026, 10, 31)), Due(new(2027, 3, 1))], Today);

        calendar.Ahead.Select(month => (month.Month, month.Deadlines.Count)).ShouldBe([(new(2026, 10, 1), 1), (new(2027, 3, 1), 2)]);
    }

    [Fact]
    public void Set_apart_what_goes_on_all_year_and_what_has_no_date()
    {
        var calendar = DeadlineCalendar.Of([Due(new(2027, 3, 31)) with { Kind = "throughout" }, Due(null) with { Kind = "unread" }, Due(null) with { Kind = "recurring" }], Today);

        (calendar.Past.Count, calendar.Ahead.Count, calendar.Throughout.Count, calendar.Undated.Count).ShouldBe((0, 0, 2, 1));
    }

    private static ActionDeadline Due(DateOnly? due) => new()
    {
        GoalSheetId = Guid.NewGuid(),
        DepartmentCode = "soumu",
        DepartmentName = "総務部",
        GoalNumber = 1,
        GoalTitle = "目標",
        Title = "取組",
        Kind = "deadline",
        Due = due,
    };
}
