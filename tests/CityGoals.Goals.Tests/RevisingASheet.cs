using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>What was approved or published is changed: taken back with a reason, and through the posts again. What is published stays so meanwhile.</summary>
public class RevisingASheet(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Theory]
    [InlineData("author", Roles.Author, "01")]
    [InlineData("head", Roles.Head, "01")]
    [InlineData("office", Roles.PlanningOffice)]
    public async Task Takes_back_what_is_published(string person, string role, params string[] departments)
    {
        var sheet = await PublishedAsync();

        await TakenAsync(sheet, "revise", "published", city.AsPerson(person, role, departments), "draft", "数値目標を見直す。");

        var now = await city.GetAsync("/goal-sheets/2026/01/1");
        $"{now["state"]} {now["revision"]} {now["publishedRevision"]}".ShouldBe("draft 1 1");
        ((string?)now["publishedAt"]).ShouldNotBeNull();
        var step = (await city.EventsAsync()).Single(row => row.Event == "GoalSheetStepTaken").Body;
        $"{step["step"]} {step["fromState"]} {step["toState"]} {step["reason"]} {step["submittedBy"]}".ShouldBe("revise published draft 数値目標を見直す。 ");
    }

    [Fact]
    public async Task Leaves_what_is_published_where_it_is_read()
    {
        var sheet = await PublishedAsync();
        var before = (await city.GetAsync("/goal-sheets/2026/01/1?form=published")).ToJsonString();
        var fed = await FeedAsync();

        await TakenAsync(sheet, "revise", "published", Author, "draft", "数値目標を見直す。");

        (await city.GetAsync("/goal-sheets/2026/01/1?form=published")).ToJsonString().ShouldBe(before);
        (await FeedAsync()).ShouldBe(fed);
        fed.ShouldContain("総務部の目標その1");
    }

    [Fact]
    public async Task Shows_the_rank_of_today_on_what_was_published_before()
    {
        var sheets = await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1, 2));
        foreach (var each in sheets) await city.PublishAsync(each);
        await TakenAsync(sheets[0], "revise", "published", Author, "draft", "数値目標を見直す。");
        object[] Ranks(int first, int second) => [new { goalSheetId = sheets[0]["goalSheetId"], rank = first }, new { goalSheetId = sheets[1]["goalSheetId"], rank = second }];

        (await Office.PutAsJsonAsync("/rankings/2026/01", new { seen = Ranks(1, 2), ranks = Ranks(2, 1) }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        ((int?)JsonNode.Parse(await PublishedFormAsync())!["rank"]).ShouldBe(2);
    }

    [Fact]
    public async Task Publishes_again_only_after_every_approval()
    {
        var sheet = await PublishedAsync();
        await TakenAsync(sheet, "revise", "published", Author, "draft", "数値目標を見直す。");
        (await city.PublishAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PublishAllAsync()).ShouldBe(0);

        await TakenAsync(sheet, "submit", "draft", Author, "submitted");
        await TakenAsync(sheet, "approve", "submitted", Head, "head-approved");
        await TakenAsync(sheet, "approve", "head-approved", Office, "approved");
        (await PublishAllAsync()).ShouldBe(1);

        ((string?)(await city.GetAsync("/goal-sheets/2026/01/1"))["state"]).ShouldBe("published");
        var events = await city.EventsAsync();
        events.Count(row => row.Event == "GoalSheetPublished").ShouldBe(2);
        events.Count(row => row.Event == "SheetReportsImported").ShouldBe(1, "what a file reported leaves with the first publication");
    }

    [Fact]
    public async Task Takes_back_what_is_approved_and_not_yet_published()
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        await TakenAsync(sheet, "submit", "draft", Author, "submitted");
        await TakenAsync(sheet, "approve", "submitted", Head, "head-approved");
        await TakenAsync(sheet, "approve", "head-approved", Office, "approved");

        await TakenAsync(sheet, "revise", "approved", Head, "draft", "期限を改める。");

        (await city.PublishAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await city.As(Roles.Author, "01").GetAsync("/goal-sheets/2026/01/1?form=published", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Does_not_go_without_a_reason(string? reason)
    {
        var sheet = await PublishedAsync();

        (await city.TakeAsync(sheet, "revise", "published", Author, reason)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        ((string?)(await city.GetAsync("/goal-sheets/2026/01/1"))["state"]).ShouldBe("published");
    }

    [Fact]
    public async Task Says_in_the_audit_trail_what_was_decided_outside()
    {
        await PublishedAsync();

        var entry = (await TestCity.BodyAsync(await city.As(Roles.Auditor).GetAsync("/audit?kind=sheet-published", TestContext.Current.CancellationToken)))["entries"]![0]!;

        ((string)entry["summaryJa"]!).ShouldContain("取り込んだまま、決定済みのものとして公表しました");
        ((string?)entry["after"]).ShouldBe("""{"state":"published","decidedOutside":true}""");
    }

    [Fact]
    public async Task Says_who_may_do_what_next()
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        (await WayAsync(Author)).ShouldBe("""{"steps":["submit"],"ownSubmission":false,"mayPublish":false}""");
        (await WayAsync(Office)).ShouldBe("""{"steps":[],"ownSubmission":false,"mayPublish":true}""");

        await TakenAsync(sheet, "submit", "draft", Head, "submitted");
        (await WayAsync(Head)).ShouldBe("""{"steps":["return","withdraw"],"ownSubmission":true,"mayPublish":false}""");
        (await WayAsync(city.AsPerson("deputy", Roles.Head, "01"))).ShouldBe("""{"steps":["approve","return","withdraw"],"ownSubmission":false,"mayPublish":false}""");
        (await WayAsync(city.AsPerson("mayor", Roles.Executive))).ShouldBe("""{"steps":[],"ownSubmission":false,"mayPublish":false}""");
    }

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private HttpClient Head => city.AsPerson("head", Roles.Head, "01");

    private HttpClient Office => city.AsPerson("office", Roles.PlanningOffice);

    private async Task<JsonNode> PublishedAsync()
    {
        var sheet = (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];
        (await city.PublishAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return sheet;
    }

    private async Task<string> PublishedFormAsync() => (await city.GetAsync("/goal-sheets/2026/01/1?form=published")).ToJsonString();

    private async Task<string> FeedAsync() =>
        await city.Feeder.GetStringAsync($"/feed/goal-sheets?municipality={city.Code}", TestContext.Current.CancellationToken);

    private async Task<int> PublishAllAsync()
    {
        var response = await Office.PostAsJsonAsync("/publications", new { year = 2026 }, TestContext.Current.CancellationToken);
        return (int)(await TestCity.BodyAsync(response))["published"]!;
    }

    private static async Task<string> WayAsync(HttpClient client) =>
        (await TestCity.BodyAsync(await client.GetAsync("/goal-sheets/2026/01/1", TestContext.Current.CancellationToken)))["way"]!.ToJsonString();

    private Task TakenAsync(JsonNode sheet, string step, string state, HttpClient client, string next, string? reason = null) =>
        city.TakenAsync(sheet, step, state, client, next, reason);
}
