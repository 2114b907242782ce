using System.Net;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>A sheet goes from its department to its head and on to the planning office, or back with a reason.</summary>
public class TakingASheetThroughThePosts(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Goes_from_draft_to_published_over_every_post()
    {
        var sheet = await DraftAsync();

        await TakenAsync(sheet, "submit", "draft", Author, "submitted");
        await TakenAsync(sheet, "approve", "submitted", Head, "head-approved");
        await TakenAsync(sheet, "approve", "head-approved", Office, "approved");
        (await city.PublishAsync(sheet)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await StateAsync()).ShouldBe("published");
        var events = await city.EventsAsync();
        events.Where(row => row.Event is not "SheetReportsImported" and not "GoalSheetPublished")
            .Select(row => $"{row.Event} {row.Body["sequence"]} {row.Body["step"]} {row.Body["fromState"]} {row.Body["toState"]} {row.Body["personId"]} {row.Body["submittedBy"]} {row.Body["title"]}")
            .ShouldBe([
                "GoalSheetStepTaken 1 submit draft submitted author author 総務部の目標その1",
                "GoalSheetStepTaken 2 approve submitted head-approved head author 総務部の目標その1",
                "GoalSheetStepTaken 3 approve head-approved approved office author 総務部の目標その1"], ignoreOrder: true);
        events.Count(row => row.Event == "GoalSheetPublished").ShouldBe(1);
        (await AuditAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Comes_back_with_a_reason_and_is_handed_in_again()
    {
        var sheet = await DraftAsync();
        await TakenAsync(sheet, "submit", "draft", Author, "submitted");
        await TakenAsync(sheet, "return", "submitted", Head, "returned", "期限がない項目があります。");
        await TakenAsync(sheet, "submit", "returned", Author, "submitted");
        await TakenAsync(sheet, "approve", "submitted", Head, "head-approved");
        await TakenAsync(sheet, "return", "head-approved", Office, "returned", "計画との対応を書いてください。");

        var steps = (await city.GetAsync($"/goal-sheets/{sheet["goalSheetId"]}/steps")).AsArray();

        steps.Select(step => $"{step!["sequence"]} {step["step"]} {step["fromState"]} {step["toState"]} {step["reason"]}").ShouldBe([
            "1 submit draft submitted ", "2 return submitted returned 期限がない項目があります。", "3 submit returned submitted ",
            "4 approve submitted head-approved ", "5 return head-approved returned 計画との対応を書いてください。"]);
        (await city.EventsAsync()).Count(row => (string?)row.Body["step"] == "return" && (string?)row.Body["reason"] == "計画との対応を書いてください。").ShouldBe(1);
    }

    [Fact]
    public async Task Is_taken_back_by_its_department()
    {
        var sheet = await DraftAsync();
        await TakenAsync(sheet, "submit", "draft", Author, "submitted");

        await TakenAsync(sheet, "withdraw", "submitted", Author, "draft");

        (await city.EventsAsync()).Select(row => (string?)row.Body["step"]).ShouldBe(["submit", "withdraw"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task Does_not_come_back_without_a_reason(string? reason)
    {
        var sheet = await DraftAsync();
        await TakenAsync(sheet, "submit", "draft", Author, "submitted");

        (await TakeAsync(sheet, "return", "submitted", Head, reason)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await StateAsync()).ShouldBe("submitted");
    }

    [Theory]
    [InlineData("""{"revision":1,"state":"draft"}""")]
    [InlineData("""{"step":"submit","revision":1}""")]
    [InlineData("""{"step":"publish","revision":1,"state":"draft"}""")]
    public async Task Takes_no_step_that_is_not_said_in_full(string body)
    {
        var sheet = await DraftAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var response = await Author.PostAsync($"/goal-sheets/{sheet["goalSheetId"]}/steps", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await city.CountAsync("goal_sheet_step")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_not_approved_by_whoever_handed_it_in()
    {
        var sheet = await DraftAsync();
        await TakenAsync(sheet, "submit", "draft", Head, "submitted");

        await RefusedAsync(await TakeAsync(sheet, "approve", "submitted", Head), HttpStatusCode.Forbidden, "own-submission");
        await TakenAsync(sheet, "approve", "submitted", city.AsPerson("deputy", Roles.Head, "01"), "head-approved");
    }

    [Fact]
    public async Task Waits_for_the_post_whose_step_it_is()
    {
        var sheet = await DraftAsync();
        await RefusedAsync(await TakeAsync(sheet, "submit", "draft", city.AsPerson("else", Roles.Author, "02")), HttpStatusCode.Forbidden, "not-your-step");
        await TakenAsync(sheet, "submit", "draft", Author, "submitted");

        await RefusedAsync(await TakeAsync(sheet, "approve", "submitted", city.AsPerson("else", Roles.Head, "02")), HttpStatusCode.Forbidden, "not-your-step");
        await RefusedAsync(await TakeAsync(sheet, "approve", "submitted", Office), HttpStatusCode.Forbidden, "not-your-step");
        await RefusedAsync(await city.PublishAsync(sheet), HttpStatusCode.Conflict, "step-not-open");
        (await TakeAsync(sheet, "approve", "submitted", city.As(Roles.Executive))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await StateAsync()).ShouldBe("submitted");
        (await city.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refuses_what_was_decided_on_an_older_look()
    {
        var sheet = await DraftAsync();
        await TakenAsync(sheet, "submit", "draft", Author, "submitted");

        await RefusedAsync(await TakeAsync(sheet, "submit", "draft", Author), HttpStatusCode.Conflict, "stale-state");
        await RefusedAsync(await TakeAsync(sheet, "submit", "submitted", Author), HttpStatusCode.Conflict, "step-not-open");
        await RefusedAsync(await TakeAsync(sheet, "approve", "submitted", Head, revision: 2), HttpStatusCode.Conflict, "stale-revision");
        await RefusedAsync(await TakeAsync(sheet, "approve", "submitted", service.NewCity().As(Roles.Head, "01")), HttpStatusCode.NotFound, "no-such-goal-sheet");
    }

    [Fact]
    public async Task Is_handed_in_once_when_asked_fifty_times_at_once()
    {
        var sheet = await DraftAsync();

        var keyed = await Task.WhenAll(Enumerable.Range(0, 50).Select(at => TakeAsync(sheet, "submit", "draft", Author, key: at % 2 == 0 ? "same" : $"k-{at}")));

        keyed.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK || response.StatusCode == HttpStatusCode.Conflict);
        keyed.ShouldContain(response => response.StatusCode == HttpStatusCode.OK);
        (await city.EventsAsync()).Select(row => (string?)row.Body["step"]).ShouldBe(["submit"]);
        (await city.CountAsync("goal_sheet_step")).ShouldBe(1);
    }

    [Fact]
    public async Task Gives_the_first_answer_again_for_the_same_key()
    {
        var sheet = await DraftAsync();
        var first = await TestCity.BodyAsync(await TakeAsync(sheet, "submit", "draft", Author, key: "k-1"));

        var again = await TakeAsync(sheet, "submit", "draft", Author, key: "k-1");

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestCity.BodyAsync(again)).ToJsonString().ShouldBe(first.ToJsonString());
        (await city.CountAsync("goal_sheet_step")).ShouldBe(1);
    }

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private HttpClient Head => city.AsPerson("head", Roles.Head, "01");

    private HttpClient Office => city.AsPerson("office", Roles.PlanningOffice);

    private async Task<JsonNode> DraftAsync() => (await city.SheetsOfAsync(SheetText.Of("総務部", "令和8年度", 1)))[0];

    private async Task<string?> StateAsync() => (string?)(await city.GetAsync("/goal-sheets/2026/01/1"))["state"];

    private async Task<int> AuditAsync()
    {
        using var answer = await city.As(Roles.Auditor).GetAsync("/audit?kind=sheet-step-taken", TestContext.Current.CancellationToken);
        return (await TestCity.BodyAsync(answer))["entries"]!.AsArray().Count;
    }

    private Task TakenAsync(JsonNode sheet, string step, string state, HttpClient client, string next, string? reason = null) =>
        city.TakenAsync(sheet, step, state, client, next, reason);

    private Task<HttpResponseMessage> TakeAsync(
        JsonNode sheet, string step, string state, HttpClient client, string? reason = null, int revision = 1, string? key = null) =>
        city.TakeAsync(sheet, step, state, client, reason, revision, key);

    private static async Task RefusedAsync(HttpResponseMessage response, HttpStatusCode status, string problem)
    {
        response.StatusCode.ShouldBe(status);
        ((string?)(await TestCity.BodyAsync(response))["type"]).ShouldBe($"urn:citygoals:problem:{problem}");
    }
}
