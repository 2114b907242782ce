using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Projections;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>Each person sees what they have to report, what came back, what is overdue and what waits for their approval, and nobody else's work.</summary>
public sealed class SeeingMyWork(ProgressService service) : IAsyncLifetime
{
    private readonly ReportingCity city = service.NewCity();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Lists_what_open_rounds_ask_of_my_department_with_how_much_is_written()
    {
        var (first, second) = (await city.SheetAsync(1), await city.SheetAsync(2));
        await city.SheetAsync(1, "kikaku");
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, second);

        var work = await GetAsync(city.Author, "/work");

        Lines(work).ShouldBe([$"中間報告 2026-10-31 open {first.GoalSheetId} draft 0/2", $"中間報告 2026-10-31 open {second.GoalSheetId} draft 1/2"], ignoreOrder: true);
        ((string?)work["today"]).ShouldBe("2026-10-15");
        work["next"].ShouldBeNull();
        (await GetAsync(city.Person("other", Roles.Author, "zeimu"), "/work"))["reports"]!.AsArray().ShouldBeEmpty();
        await SendAsync(city.Person("auditor", Roles.Auditor, Department), HttpMethod.Get, "/work", null, expected: HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Says_why_a_report_came_back_and_no_longer_once_it_is_handed_in_again()
    {
        var sheet = await city.SheetAsync();
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet);
        await StepAsync(city.Author, round, sheet, "submit", "draft");
        var parts = new[] { new { partId = sheet.Initiatives[0].Actions[0].ActionId, reason = "数値の出典を書いてください。" } };
        await SendAsync(city.Head, HttpMethod.Post, ReportOf(round, sheet) + "/steps", new { step = "return", revision = 1, state = "submitted", parts });

        var returned = (await GetAsync(city.Author, "/work"))["reports"]![0]!;
        await StepAsync(city.Author, round, sheet, "submit", "returned");
        var again = (await GetAsync(city.Author, "/work"))["reports"]![0]!;

        $"{returned["state"]} {returned["returnReason"]}".ShouldBe("returned 数値の出典を書いてください。");
        $"{again["state"]} {again["returnReason"]}".ShouldBe("submitted ");
    }

    [Fact]
    public async Task Asks_for_nothing_before_the_first_day_nor_after_closing_and_marks_what_is_late()
    {
        await city.SheetAsync();
        await city.OpenRoundAsync(RoundOf("final", "2027-03-31", "2027-04-01", "2027-04-30"));
        var round = await city.OpenRoundAsync();

        var now = await GetAsync(city.Author, "/work");
        city.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 31, 15, 0, 0, TimeSpan.Zero));
        var late = await GetAsync(city.Author, "/work");
        await city.CloseRoundAsync(round);
        var closed = await GetAsync(city.Author, "/work");

        ((string?)now["reports"]!.AsArray().ShouldHaveSingleItem()!["phase"]).ShouldBe("open");
        ((string?)now["next"]).ShouldBe("2027-04-01");
        ((string?)late["reports"]!.AsArray().ShouldHaveSingleItem()!["phase"]).ShouldBe("late");
        closed["reports"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_overdue_actions_until_they_are_reported_as_done()
    {
        var sheet = await city.SheetAsync();
        var action = sheet.Initiatives[0].Actions[0];
        (await OverdueAsync()).ShouldBeEmpty();

        city.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 30, 15, 0, 0, TimeSpan.Zero));
        var overdue = (await OverdueAsync()).ShouldHaveSingleItem()!;
        $"{overdue["actionId"]} {overdue["due"]} {overdue["silent"]} {overdue["number"]} {overdue["actionNumber"]}".ShouldBe($"{action.ActionId} 2026-11-30 true 1 (1)");
        ((string?)overdue["facts"]![0]!["ja"]).ShouldBe("期限は2026年11月30日でした。");
        (await GetAsync(city.Person("other", Roles.Author, "kikaku"), "/work"))["overdue"]!.AsArray().ShouldBeEmpty();

        await SendAsync(city.Author, HttpMethod.Post, "/figures", new { figures = new[] { new { actionId = action.ActionId, asOf = "2026-11-30", value = 1 } } });
        (await OverdueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_to_each_post_what_waits_for_its_approval_the_oldest_first()
    {
        var sheets = new List<GoalSheetPublished> { await city.SheetAsync(1), await city.SheetAsync(2), await city.SheetAsync(1, "kikaku") };
        var round = await city.OpenRoundAsync();
        await HandInAsync(city.Author, round, sheets[1]);
        await HandInAsync(city.Author, round, sheets[0]);
        await HandInAsync(city.Person("planner", Roles.Author, "kikaku"), round, sheets[2]);

        var first = await WaitingAsync(city.Head);
        await StepAsync(city.Head, round, sheets[1], "approve", "submitted");

        Ids(first).ShouldBe([$"{sheets[1].GoalSheetId}", $"{sheets[0].GoalSheetId}"]);
        $"{first["total"]} {first["reports"]![0]!["personName"]} {first["reports"]![0]!["name"]} {first["reports"]![0]!["own"]}".ShouldBe("2 author 中間報告 false");
        Ids(await WaitingAsync(city.Head)).ShouldBe([$"{sheets[0].GoalSheetId}"]);
        Ids(await WaitingAsync(city.Office)).ShouldBe([$"{sheets[1].GoalSheetId}"]);
        Ids(await WaitingAsync(city.Author)).ShouldBeEmpty();
        ((int)(await GetAsync(city.Head, "/work"))["waiting"]!).ShouldBe(1);
        await SendAsync(city.Head, HttpMethod.Get, "/report-approvals?after=1_2_3", null, expected: HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Goes_through_what_waits_in_pages_without_a_gap_also_when_some_is_approved_meanwhile()
    {
        var plan = SampleFacts.Sheet(city.Code, 1, SampleFacts.Initiative(1, SampleFacts.Action(1)));
        var sheets = Enumerable.Range(1, 53).Select(number => plan with { GoalSheetId = Guid.CreateVersion7(), Number = number, Rank = number }).ToList();
        await city.TellAsync([.. sheets]);
        var round = await city.OpenRoundAsync();
        foreach (var sheet in sheets) await HandInAsync(city.Author, round, sheet);

        var page = await WaitingAsync(city.Head);
        var approved = page["reports"]!.AsArray().Select(report => new { roundId = round, goalSheetId = (string)report!["goalSheetId"]!, revision = 1, state = "submitted" });
        ((int)(await SendAsync(city.Head, HttpMethod.Post, "/report-approvals", new { reports = approved }))["approved"]!).ShouldBe(50);
        var rest = await GetAsync(city.Head, $"/report-approvals?after={page["next"]}");

        ((int)page["total"]!).ShouldBe(53);
        Ids(page).Concat(Ids(rest)).ShouldBe(sheets.Select(sheet => $"{sheet.GoalSheetId}"));
        rest["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Shows_my_own_submission_apart_and_counts_it_not()
    {
        var sheet = await city.SheetAsync();
        var round = await city.OpenRoundAsync();
        await HandInAsync(city.Head, round, sheet);

        var waiting = await WaitingAsync(city.Head);

        $"{waiting["total"]} {waiting["reports"]![0]!["own"]}".ShouldBe("0 true");
        ((int)(await WaitingAsync(city.Person("deputy", Roles.Head, Department)))["total"]!).ShouldBe(1);
    }

    private static List<string> Lines(JsonNode work) =>
    [
        .. work["reports"]!.AsArray().Select(report =>
            $"{report!["name"]} {report["closesOn"]} {report["phase"]} {report["goalSheetId"]} {report["state"]} {report["reported"]}/{report["actions"]}"),
    ];

    private static List<string> Ids(JsonNode waiting) => [.. waiting["reports"]!.AsArray().Select(report => (string)report!["goalSheetId"]!)];

    private static Task<JsonNode> WaitingAsync(HttpClient client) => GetAsync(client, "/report-approvals");

    private async Task<JsonArray> OverdueAsync() => (await GetAsync(city.Author, "/work"))["overdue"]!.AsArray();

    private static async Task HandInAsync(HttpClient client, string round, GoalSheetPublished sheet)
    {
        var entries = new[] { new { partId = sheet.Initiatives[0].Actions[0].ActionId, text = "訓練を1回行った。" } };
        await SendAsync(client, HttpMethod.Put, ReportOf(round, sheet), new { revision = 0, content = new { entries } });
        await StepAsync(client, round, sheet, "submit", "draft");
    }
}
