using CityGoals.Contracts.Goals.V1;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;

namespace CityGoals.Notifications.Tests;

/// <summary>An action of which nobody can be reminded is work for the planning office, with the reason, not silence.</summary>
public sealed class ListingWhatCannotBePlanned(PlanningService service)
{
    private static readonly DateOnly MonthEnd = new(2026, 9, 30);

    private readonly string municipality = Municipalities.Next();

    [Fact]
    public async Task Says_why_and_where_in_the_order_of_the_form()
    {
        await service.TakeAsync(municipality, Sheet(
            Action(1, "Unread", "適切な時期"), Action(2, "Deadline", "9月議会", MonthEnd, "SessionDateToBeSet"), Action(3, "Unstated", ""), Action(4, "Window", "9月から"),
            Action(5, "Throughout", "通年"), Action(6, "Recurring", "毎年9月", MonthEnd), Action(7, "Deadline", "9月30日", MonthEnd, "About")));

        (await LinesAsync()).ShouldBe("""
            2026 soumu 1 (1) 適切な時期 unread
            2026 soumu 1 (2) 9月議会 session-day
            2026 soumu 1 (3)  no-date
            2026 soumu 1 (4) 9月から no-date
            """);
        (await service.PlannedAsync(municipality)).ShouldNotContain("手段2", customMessage: "nobody has confirmed the day of the session");
        (await service.PlannedAsync(municipality, "?from=2026-09-30&to=2026-09-30")).ShouldBe("2026-09-30 Author@soumu due 手段7");
    }

    [Fact]
    public async Task Drops_what_a_revision_gives_a_date()
    {
        var sheet = Sheet(Action(1, "Deadline", "9月議会", MonthEnd, "SessionDateToBeSet"));
        await service.TakeAsync(municipality, sheet);
        (await LinesAsync()).ShouldContain("session-day");

        await service.TakeAsync(municipality, sheet with { Revision = 2, Initiatives = [SampleFacts.Initiative(1, Action(1, "Deadline", "9月議会", MonthEnd) with { ActionId = sheet.Initiatives[0].Actions[0].ActionId })] });

        (await LinesAsync()).ShouldBeEmpty();
        (await service.PlannedAsync(municipality)).ShouldContain("2026-09-30 Author@soumu due 手段1");
    }

    [Fact]
    public async Task Leaves_sheets_of_past_years_alone()
    {
        await service.TakeAsync(municipality, Sheet(Action(1, "Unread", "適切な時期"), Action(2, "Deadline", "9月30日", MonthEnd)) with
        {
            FiscalYear = 2025,
            FiscalYearStart = new(2025, 4, 1),
            FiscalYearEnd = new(2026, 3, 31),
        });

        (await LinesAsync()).ShouldBeEmpty();
        (await service.PlannedAsync(municipality)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_shown_in_pages_and_by_department()
    {
        var other = Sheet(Action(1, "Unread", "いずれ")) with { DepartmentCode = "kurashi" };
        await service.TakeAsync(municipality, Sheet(Action(1, "Unread", "一"), Action(2, "Unread", "二"), Action(3, "Unread", "三")), other);

        (await LinesAsync("?limit=2")).ShouldBe("2026 kurashi 1 (1) いずれ unread\n2026 soumu 1 (1) 一 unread");
        var last = (await service.GetAsync(municipality, "/unplannable?limit=2"))[1].GetProperty("actionId").GetGuid();
        (await LinesAsync($"?limit=2&after={last}")).ShouldBe("2026 soumu 1 (2) 二 unread\n2026 soumu 1 (3) 三 unread");
        (await LinesAsync("?department=kurashi")).ShouldBe("2026 kurashi 1 (1) いずれ unread");
    }

    private async Task<string> LinesAsync(string query = "") => string.Join('\n', (await service.GetAsync(municipality, "/unplannable" + query)).EnumerateArray().Select(action =>
        $"{action.GetProperty("fiscalYear")} {action.GetProperty("departmentCode")} {action.GetProperty("goalNumber")} {action.GetProperty("number")} {action.GetProperty("periodText")} {action.GetProperty("reason")}"));

    private GoalSheetPublished Sheet(params IReadOnlyList<PublishedAction> actions) => SampleFacts.Sheet(municipality, 1, SampleFacts.Initiative(1, actions));

    private static PublishedAction Action(int position, string kind, string text, DateOnly? due = null, params IReadOnlyList<string> flags) => SampleFacts.Action(position) with
    {
        PeriodText = text,
        Period = new PublishedPeriod { Kind = kind, Due = due, Dues = due is { } day ? [day] : [], Flags = flags },
    };
}
