using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Contracts.Goals.V1;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Projections;
using static CityGoals.Progress.Tests.ReportingCity;

namespace CityGoals.Progress.Tests;

/// <summary>An author writes a sheet's report beside its plan, what was reported before and what the reader finds; nothing that was saved is lost.</summary>
public sealed class WritingAReport(ProgressService service) : IAsyncLifetime
{
    private readonly ReportingCity city = service.NewCity();
    private GoalSheetPublished sheet = null!;

    public async ValueTask InitializeAsync() => sheet = await city.SheetAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    private Guid First => sheet.Initiatives[0].Actions[0].ActionId;

    private Guid Second => sheet.Initiatives[0].Actions[1].ActionId;

    [Fact]
    public async Task Begins_with_the_plan_and_nothing_written()
    {
        var round = await city.OpenRoundAsync();

        var report = await GetAsync(city.Author, ReportOf(round, sheet));

        ((string?)report["state"]).ShouldBe("draft");
        ((int?)report["revision"]).ShouldBe(0);
        ((string?)report["sheet"]!["departmentName"]).ShouldBe("総務部");
        var actions = report["initiatives"]![0]!["actions"]!.AsArray();
        actions.Select(action => (string)action!["title"]!).ShouldBe(["手段1", "手段2"]);
        ((string?)actions[0]!["period"]!["due"]).ShouldBe("2026-11-30");
        ((string?)actions[0]!["targets"]![0]!["unit"]).ShouldBe("回");
        actions[0]!["drift"]!.AsArray().ShouldBeEmpty();
        report["way"]!.ToJsonString().ShouldBe("""{"maySave":true,"steps":[],"ownSubmission":false,"reasonNeeded":false}""");
        (await city.CountAsync("report")).ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_what_is_written_by_action_initiative_and_sheet()
    {
        await city.StateScaleAsync("◎", "○");
        var round = await city.OpenRoundAsync();
        var content = new
        {
            entries = new object[]
            {
                new { partId = sheet.Initiatives[0].InitiativeId, text = "全体として進んだ。" },
                new { partId = First, text = "訓練を1回行った。", grade = "◎", doneOn = "2026-09-20", figures = new[] { new { position = 1, value = 1 } } },
            },
            effect = "効果があった。",
            participation = "市民と話し合った。",
        };
        await SendAsync(city.Author, HttpMethod.Put, ReportOf(round, sheet), new { revision = 0, content });

        var report = await GetAsync(city.Head, ReportOf(round, sheet));

        ((string?)report["effect"]).ShouldBe("効果があった。");
        ((string?)report["participation"]).ShouldBe("市民と話し合った。");
        var initiative = report["initiatives"]![0]!;
        ((string?)initiative["words"]!["text"]).ShouldBe("全体として進んだ。");
        var words = initiative["actions"]![0]!["words"]!;
        $"{words["text"]} {words["grade"]} {words["doneOn"]}".ShouldBe("訓練を1回行った。 ◎ 2026-09-20");
        ((decimal?)initiative["actions"]![0]!["targets"]![0]!["figure"]).ShouldBe(1);
    }

    [Fact]
    public async Task Proposes_figures_from_the_words_typed_and_says_where_they_stand()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet, text: "9月に訓練を1回行った。");

        var proposal = (await GetAsync(city.Author, ReportOf(round, sheet)))["initiatives"]![0]!["actions"]![0]!["targets"]![0]!["proposal"]!;

        ((string?)proposal["result"]).ShouldBe("reached");
        ((decimal?)proposal["value"]).ShouldBe(1);
        "9月に訓練を1回行った。".Substring((int)proposal["spanStart"]!, (int)proposal["spanLength"]!).ShouldContain("1回");
        ((bool?)proposal["fromLast"]).ShouldBe(false);
    }

    [Fact]
    public async Task Shows_the_round_before_beside_each_action_and_what_drifts_from_it()
    {
        var first = await city.OpenRoundAsync();
        await city.SaveAsync(first, sheet, text: "訓練の準備を進めている。");
        await StepAsync(city.Author, first, sheet, "submit", "draft");
        var second = await city.OpenRoundAsync(RoundOf("final", "2027-03-31", "2026-10-01", "2027-04-30"));
        await city.SaveAsync(second, sheet, text: "訓練の準備を進めている。");

        var report = await GetAsync(city.Author, ReportOf(second, sheet));

        ((string?)report["last"]!["asOf"]).ShouldBe("2026-09-30");
        var action = report["initiatives"]![0]!["actions"]![0]!;
        ((string?)action["words"]!["lastText"]).ShouldBe("訓練の準備を進めている。");
        action["drift"]!.AsArray().Select(sign => (string)sign!["kind"]!).ShouldBe(["same-as-mid-term"]);
        report["initiatives"]![0]!["actions"]![1]!["drift"]!.AsArray().Select(sign => (string)sign!["kind"]!).ShouldBe(["empty-report"]);
        (await GetAsync(city.Author, ReportOf(first, sheet)))["last"].ShouldBeNull();
    }

    [Fact]
    public async Task Shows_what_an_imported_form_reported_as_the_round_before()
    {
        await city.TellAsync(new SheetReportsImported
        {
            MunicipalityCode = city.Code,
            GoalSheetId = sheet.GoalSheetId,
            Revision = 1,
            OccurredAt = sheet.OccurredAt,
            FiscalYear = 2026,
            DepartmentCode = Department,
            Reports =
            [
                new() { Round = "mid-term", InitiativeId = sheet.Initiatives[0].InitiativeId, ActionId = First, Number = "(1)", Planned = true, Text = "取り込んだ中間報告" },
                new() { Round = "final", InitiativeId = sheet.Initiatives[0].InitiativeId, ActionId = First, Number = "(1)", Planned = true, Text = "取り込んだ期末報告" },
            ],
        });
        var round = await city.OpenRoundAsync(RoundOf("third-quarter", "2026-12-31", "2026-10-01", "2027-01-20"));

        var report = await GetAsync(city.Author, ReportOf(round, sheet));

        ((string?)report["last"]!["name"]).ShouldBe("中間報告");
        ((string?)report["initiatives"]![0]!["actions"]![0]!["words"]!["lastText"]).ShouldBe("取り込んだ中間報告");
    }

    [Fact]
    public async Task Refuses_who_began_with_an_older_revision_and_shows_both()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet, text: "はじめ");
        await city.SaveAsync(round, sheet, 1, "先に保存した");

        var refused = await SendAsync(
            city.Head, HttpMethod.Put, ReportOf(round, sheet), new { revision = 1, content = new { entries = new[] { new { partId = First, text = "後から" } } } }, expected: HttpStatusCode.Conflict);

        Problem(refused).ShouldBe("stale-revision");
        ((string?)refused["current"]!["content"]!["entries"]![0]!["text"]).ShouldBe("先に保存した");
        ((string?)refused["began"]!["entries"]![0]!["text"]).ShouldBe("はじめ");
        ((int?)refused["current"]!["revision"]).ShouldBe(2);
    }

    [Fact]
    public async Task Keeps_every_revision_and_none_where_nothing_changed()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet, text: "一");
        await city.SaveAsync(round, sheet, 1, "二");
        ((int?)(await city.SaveAsync(round, sheet, 2, "二"))["revision"]).ShouldBe(2);

        var versions = (await GetAsync(city.Author, ReportOf(round, sheet) + "/versions")).AsArray();

        versions.Select(version => $"{version!["revision"]} {version["content"]!["entries"]![0]!["text"]}").ShouldBe(["2 二", "1 一"]);
    }

    [Fact]
    public async Task Begins_one_report_however_many_begin_it_at_once()
    {
        var round = await city.OpenRoundAsync();
        var client = city.Author;
        var texts = Enumerable.Range(1, 20).Select(number => new { revision = 0, content = new { entries = new[] { new { partId = First, text = $"報告{number}" } } } });

        var answers = await Task.WhenAll(texts.Select(body => System.Net.Http.Json.HttpClientJsonExtensions.PutAsJsonAsync(client, ReportOf(round, sheet), body, TestContext.Current.CancellationToken)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(19);
        (await city.CountAsync("report_version")).ShouldBe(1);
    }

    [Theory]
    [InlineData("no-such-part")]
    [InlineData("no-such-target")]
    [InlineData("no-such-grade")]
    public async Task Refuses_what_the_sheet_or_the_scale_does_not_have(string problem)
    {
        var round = await city.OpenRoundAsync();
        object entry = problem switch
        {
            "no-such-part" => new { partId = Guid.CreateVersion7(), text = "知らない手段" },
            "no-such-target" => new { partId = Second, text = "目標なし", figures = new[] { new { position = 1, value = 3 } } },
            _ => new { partId = First, text = "判定", grade = "◎" },
        };

        var refused = await SendAsync(city.Author, HttpMethod.Put, ReportOf(round, sheet), new { revision = 0, content = new { entries = new[] { entry } } }, expected: HttpStatusCode.UnprocessableEntity);

        Problem(refused).ShouldBe(problem);
        (await city.CountAsync("report")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_not_asked_of_departments_that_the_round_leaves_out()
    {
        var other = await city.SheetAsync(2, "kikaku");
        var round = await city.OpenRoundAsync(RoundOf(departments: [Department]));

        await SendAsync(city.Office, HttpMethod.Get, ReportOf(round, other), null, expected: HttpStatusCode.NotFound);
        (await GetAsync(city.Office, $"/rounds/{round}/reports")).AsArray().Select(each => (string)each!["goalSheetId"]!).ShouldBe([sheet.GoalSheetId.ToString()]);
    }

    [Theory]
    [InlineData(Roles.Author, "kikaku")]
    [InlineData(Roles.PlanningOffice, Department)]
    public async Task Is_for_the_departments_own_people(string role, string department)
    {
        var round = await city.OpenRoundAsync();

        var refused = await SendAsync(
            city.Person("someone", role, department), HttpMethod.Put, ReportOf(round, sheet), new { revision = 0, content = new { effect = "x" } }, expected: HttpStatusCode.Forbidden);

        Problem(refused).ShouldBe("not-your-report");
    }

    [Fact]
    public async Task Keeps_what_was_said_of_an_action_that_a_revision_removes()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet, 0, (First, "消える手段の報告"), (Second, "残る手段の報告"));
        await StepAsync(city.Author, round, sheet, "submit", "draft");
        var newer = sheet with { Revision = 2, Initiatives = [sheet.Initiatives[0] with { Actions = [sheet.Initiatives[0].Actions[1]] }] };
        // Late, and more than once.
        await city.TellAsync(newer, sheet, newer);

        var seen = await GetAsync(city.Head, ReportOf(round, sheet));
        seen["removed"]!.AsArray().Select(part => $"{part!["number"]} {part["title"]} {part["text"]}").ShouldBe(["(1) 手段1 消える手段の報告"]);
        ((int?)seen["sheetRevision"]).ShouldBe(1);
        ((int?)seen["sheet"]!["revision"]).ShouldBe(2);
        ((bool?)(await GetAsync(city.Head, $"/rounds/{round}/reports"))[0]!["planChanged"]).ShouldBe(true);

        await StepAsync(city.Head, round, sheet, "return", "submitted", reason: "計画が変わりました。");
        await city.SaveAsync(round, sheet, 1, (Second, "書き直した"));
        var after = await GetAsync(city.Head, ReportOf(round, sheet));
        after["removed"]!.AsArray().Count.ShouldBe(1);
        ((string?)after["initiatives"]![0]!["actions"]![0]!["words"]!["text"]).ShouldBe("書き直した");
    }

    [Fact]
    public async Task Survives_a_rebuild_of_what_Goals_tells()
    {
        var round = await city.OpenRoundAsync();
        await city.SaveAsync(round, sheet, text: "残る");
        await city.Database.ExecuteAsync($"delete from action where municipality_code = '{city.Code}'; delete from initiative where municipality_code = '{city.Code}'");

        var report = await GetAsync(city.Author, ReportOf(round, sheet));

        ((string?)report["removed"]![0]!["text"]).ShouldBe("残る");
        await city.TellAsync(sheet with { Revision = 2 });
        ((string?)(await GetAsync(city.Author, ReportOf(round, sheet)))["initiatives"]![0]!["actions"]![0]!["words"]!["text"]).ShouldBe("残る");
    }
}
