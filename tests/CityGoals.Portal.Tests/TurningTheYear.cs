using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>The planning office opens a year; goals of the year before are chosen to go on, whole or in parts.</summary>
public sealed class TurningTheYear(PortalHost host)
{
    private const string Page = "/year-turn/2027";

    [Fact]
    public async Task Shows_how_far_each_department_has_come_and_what_it_became()
    {
        var page = await Visit().OpenAsync(Page);

        page.TextsOf("main tbody th").ShouldBe(["総務部", "保健福祉部", "水道部"]);
        page.TextsOf("main tbody td[data-label='新しい年度の部局']").Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ShouldBe(["総務部", "健康部 / こども部", "後を継ぐ部局はありません"]);
        page.Document.QuerySelector("main tbody a")!.GetAttribute("href").ShouldBe(Page + "/soumu");
    }

    [Theory]
    [InlineData("unopened", "open", 0)]
    [InlineData("open", "closed", 1)]
    [InlineData("closed", "open", 1)]
    public async Task Opens_and_closes_the_year(string state, string wanted, int revision)
    {
        var visitor = Visit(state);
        var page = await visitor.OpenAsync(Page);

        var button = page.Document.QuerySelector("button[name=state]")!.GetAttribute("value")!;
        var done = await visitor.SubmitAsync(page, Page + "/state", ("state", button));

        (done.Status, done.Location).ShouldBe((HttpStatusCode.Found, Page + "?done=state"));
        var sent = Sent(visitor, SampleTurn.PutYear);
        ((string?)sent["state"], (int)sent["revision"]!).ShouldBe((wanted, revision));
    }

    [Fact]
    public async Task Leaves_opening_to_the_planning_office_and_says_so()
    {
        var page = await Visit("unopened", Roles.Author).OpenAsync(Page);

        page.Document.QuerySelector("button[name=state]").ShouldBeNull();
        page.TextOf("main .box").ShouldContain("企画担当が年度を開くと");
        page.Document.QuerySelectorAll("main form[action$=departments] button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Gives_a_goal_to_the_department_that_follows()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync(Page);
        page.Document.QuerySelector($"#d-{SampleTurn.Homeless} option[selected]")!.GetAttribute("value").ShouldBe("soumu");
        page.Document.QuerySelectorAll("main form[action$=departments] button").Length.ShouldBe(1);

        var done = await visitor.SubmitAsync(page, Page + "/departments", ("department", "kenko"));

        done.Location.ShouldBe(Page + "?done=moved");
        var sent = Sent(visitor, SampleTurn.Move);
        ((string?)sent["departmentCode"], (int)sent["revision"]!).ShouldBe(("kenko", 2));
    }

    [Fact]
    public async Task Carries_a_goal_or_some_of_its_actions_over()
    {
        var visitor = Visit(role: Roles.Author);
        var page = await visitor.OpenAsync(Page + "/soumu");
        page.Document.QuerySelectorAll("main input[type=checkbox]").Select(choice => choice.Id).ShouldBe([$"whole-{SampleTurn.Goal}", $"action-{SampleTurn.Food}"]);

        var whole = await visitor.SubmitAsync(page, Page + "/soumu", ($"whole-{SampleTurn.Goal}", "true"), ($"action-{SampleTurn.Goal}", SampleTurn.Food), ($"into-{SampleTurn.Goal}", SampleTurn.Draft));
        whole.Location.ShouldBe(Page + "/soumu?carried=1");
        Sent(visitor, SampleTurn.Carry)["goals"]!.ToJsonString().ShouldBe($$"""[{"goalSheetId":"{{SampleTurn.Goal}}","actions":null,"departmentCode":null,"into":null}]""");

        visitor.Services.Requests.Clear();
        await visitor.SubmitAsync(page, Page + "/soumu", ($"action-{SampleTurn.Goal}", SampleTurn.Food), ($"into-{SampleTurn.Goal}", SampleTurn.Draft));
        Sent(visitor, SampleTurn.Carry)["goals"]!.ToJsonString().ShouldBe($$"""[{"goalSheetId":"{{SampleTurn.Goal}}","actions":["{{SampleTurn.Food}}"],"departmentCode":null,"into":"{{SampleTurn.Draft}}"}]""");
    }

    [Fact]
    public async Task Asks_for_the_department_where_one_was_split()
    {
        var page = await Visit().OpenAsync(Page + "/hoken");

        page.Document.QuerySelectorAll($"#department-{SampleTurn.Goal} option").Select(option => option.GetAttribute("value")).ShouldBe(["", "kenko", "kodomo"]);
    }

    [Fact]
    public async Task Asks_to_choose_where_nothing_is_chosen()
    {
        var visitor = Visit();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Page + "/soumu"), Page + "/soumu");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextOf("#error-summary").ShouldContain("選んでください。");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == SampleTurn.Carry);
    }

    [Fact]
    public async Task Keeps_what_was_chosen_where_it_was_refused()
    {
        var visitor = Visit();
        visitor.Services.Refuse("goals", SampleTurn.Carry, HttpStatusCode.UnprocessableEntity, """{"type":"urn:citygoals:problem:choose-department","title":"引き継ぐ部局を選んでください。","status":422,"titleEn":"Choose the department."}""");

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Page + "/soumu"), Page + "/soumu", ($"action-{SampleTurn.Goal}", SampleTurn.Food));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextOf("#error-summary").ShouldContain("引き継ぐ部局を選んでください。");
        page.Document.GetElementById($"action-{SampleTurn.Food}")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Offers_nothing_in_a_year_that_is_not_open()
    {
        var page = await Visit("unopened").OpenAsync(Page + "/soumu");

        page.Document.QuerySelectorAll("main input[type=checkbox], main form button").ShouldBeEmpty();
        page.TextOf(".notice-info").ShouldContain("まだ開いていません");
    }

    [Fact]
    public async Task Shows_on_a_sheet_what_it_goes_on_from()
    {
        var visitor = Visit();
        var sheet = JsonNode.Parse(SampleAnswers.Sheet)!;
        sheet["carriedFrom"] = JsonNode.Parse("""{"sourceId":"019ab000-0000-7000-8000-0000000000e1","fiscalYear":2025,"departmentCode":"soumu","number":3,"title":"庁舎の備え"}""");
        sheet["initiatives"]![0]!["carriedFrom"] = sheet["carriedFrom"]!.DeepClone();
        visitor.Services.Answer("goals", "GET /goal-sheets/2026/soumu/1", sheet.ToJsonString());

        var page = await visitor.OpenAsync("/goals/2026/soumu/1");

        page.TextOf(".facts").ShouldContain("令和7年度");
        page.Document.QuerySelectorAll(".since a").Select(link => link.GetAttribute("href")).ShouldBe(["/goals/2025/soumu/3"]);
        page.TextOf(".since").ShouldContain("R7から継続");
    }

    private Visitor Visit(string state = "open", string role = Roles.PlanningOffice) => host.Visit(role, "soumu").WithSampleCity().WithTurn(state);

    private static JsonNode Sent(Visitor visitor, string asked) => JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == asked).Body)!;
}
