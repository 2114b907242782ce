using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Tests;

/// <summary>What waits for an approval is listed, and approved together.</summary>
public class ApprovingManySheets(GoalsService service)
{
    private readonly TestCity city = service.NewCity();

    [Fact]
    public async Task Lists_what_waits_for_the_head_the_oldest_first()
    {
        var sheets = await SubmittedAsync("総務部", Author, 2, 1);
        await city.SheetsOfAsync(SheetText.Of("企画部", "令和8年度", 1));

        var waiting = await WaitingAsync(Head);

        waiting["sheets"]!.AsArray().Select(sheet => $"{sheet!["rank"]} {sheet["departmentName"]} {sheet["state"]} {sheet["personName"]} {sheet["actions"]} {sheet["unread"]} {sheet["own"]}")
            .ShouldBe(["2 総務部 submitted 試験 花子 3 0 false", "1 総務部 submitted 試験 花子 3 0 false"]);
        $"{waiting["total"]} {waiting["next"]}".ShouldBe("2 ");
        (await WaitingAsync(city.AsPerson("else", Roles.Head, "02")))["sheets"]!.AsArray().ShouldBeEmpty();
        (await WaitingAsync(Office))["sheets"]!.AsArray().ShouldBeEmpty();
        (await WaitingAsync(Author))["sheets"]!.AsArray().ShouldBeEmpty();
        await city.TakenAsync(sheets[0], "approve", "submitted", Head, "head-approved");
        (await WaitingAsync(Office))["sheets"]!.AsArray().ShouldHaveSingleItem()!["state"]!.ToString().ShouldBe("head-approved");
    }

    [Fact]
    public async Task Says_which_are_the_callers_own()
    {
        await SubmittedAsync("総務部", Head, 1);

        var (own, others) = (await WaitingAsync(Head), await WaitingAsync(city.AsPerson("deputy", Roles.Head, "01")));

        $"{own["sheets"]![0]!["own"]} {own["total"]}".ShouldBe("true 0");
        $"{others["sheets"]![0]!["own"]} {others["total"]}".ShouldBe("false 1");
    }

    [Fact]
    public async Task Lists_page_by_page_without_gap_or_repeat()
    {
        await SubmittedAsync("総務部", Author, [.. Enumerable.Range(1, 60)]);

        var first = await WaitingAsync(Head);
        var second = await WaitingAsync(Head, $"?after={Uri.EscapeDataString((string)first["next"]!)}");

        first["sheets"]!.AsArray().Count.ShouldBe(50);
        $"{first["total"]} {second["total"]} {second["next"]}".ShouldBe("60 60 ");
        first["sheets"]!.AsArray().Concat(second["sheets"]!.AsArray()).Select(sheet => (int)sheet!["rank"]!).ShouldBe(Enumerable.Range(1, 60));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1_x")]
    [InlineData("9999999999999999999_019ab000-0000-7000-8000-000000000001")]
    public async Task Knows_no_page_that_it_did_not_give(string after)
    {
        var response = await Head.GetAsync($"/approvals?after={after}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Answers_each_sheet_for_itself()
    {
        var mine = await SubmittedAsync("総務部", Head, 1);
        var theirs = await SubmittedAsync("総務部", Author, 2, 3);
        var foreign = await SubmittedAsync("企画部", city.AsPerson("other", Roles.Author, "02"), 1);
        await city.TakenAsync(theirs[1], "withdraw", "submitted", Author, "draft");

        var answer = await TestCity.BodyAsync(await ApproveAsync(Head, [mine[0], theirs[0], theirs[1], foreign[0], Missing]));

        ((int)answer["approved"]!).ShouldBe(1);
        answer["sheets"]!.AsArray().Select(sheet => $"{sheet!["state"]} {sheet["problem"]}")
            .ShouldBe(["submitted own-submission", "head-approved ", "draft stale-state", "submitted not-your-step", " no-such-goal-sheet"]);
        ((string?)answer["sheets"]![0]!["why"]!["ja"]).ShouldBe("自分が提出したシートは承認できません。");
        (await city.EventsAsync()).Count(row => (string?)row.Body["step"] == "approve").ShouldBe(1);
    }

    [Fact]
    public async Task Approves_all_of_them_in_two_round_trips()
    {
        var sheets = await SubmittedAsync("総務部", Author, [.. Enumerable.Range(1, 20)]);
        using var trips = new RoundTrips();

        var answer = await TestCity.BodyAsync(await ApproveAsync(trips.Watch(Head), sheets));

        ((int)answer["approved"]!).ShouldBe(20);
        trips.Statements.Count.ShouldBeLessThanOrEqualTo(2, string.Join("\n", trips.Statements));
        (await city.EventsAsync()).Count(row => (string?)row.Body["step"] == "approve").ShouldBe(20);
        (await TestCity.BodyAsync(await city.As(Roles.Auditor).GetAsync("/audit/verification", TestContext.Current.CancellationToken)))["intact"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Approves_once_however_often_it_is_asked()
    {
        var sheets = await SubmittedAsync("総務部", Author, 1, 2);

        var first = await TestCity.BodyAsync(await ApproveAsync(Head, sheets, key: "k-1"));
        var again = await TestCity.BodyAsync(await ApproveAsync(Head, sheets, key: "k-1"));
        var other = await TestCity.BodyAsync(await ApproveAsync(Head, sheets, key: "k-2"));

        again.ToJsonString().ShouldBe(first.ToJsonString());
        ((int)other["approved"]!).ShouldBe(0);
        (await city.EventsAsync()).Count(row => (string?)row.Body["step"] == "approve").ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"sheets":[]}""")]
    [InlineData("""{"sheets":[{"goalSheetId":"019ab000-0000-7000-8000-000000000001","revision":1}]}""")]
    [InlineData("""{"step":"return"}""")]
    public async Task Takes_no_request_that_is_not_whole(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        (await Head.PostAsync("/approvals", content, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Counts_every_departments_states()
    {
        await SubmittedAsync("総務部", Author, 1, 2);
        await city.SheetsOfAsync(SheetText.Of("企画部", "令和8年度", 1));
        await city.SheetsOfAsync(SheetText.Of("企画部", "令和7年度", 1));

        var states = (await city.GetAsync("/sheet-states?year=2026")).AsArray();

        states.Select(row => $"{row!["name"]} {row["draft"]} {row["submitted"]} {row["headApproved"]} {row["approved"]} {row["returned"]} {row["published"]}")
            .ShouldBe(["総務部 0 2 0 0 0 0", "企画部 1 0 0 0 0 0"]);
        (await Head.GetAsync("/sheet-states?year=2026", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static readonly JsonNode Missing = JsonNode.Parse("""{"goalSheetId":"019ab000-0000-7000-8000-0000000000ff"}""")!;

    private HttpClient Author => city.AsPerson("author", Roles.Author, "01");

    private HttpClient Head => city.AsPerson("head", Roles.Head, "01");

    private HttpClient Office => city.AsPerson("office", Roles.PlanningOffice);

    private async Task<List<JsonNode>> SubmittedAsync(string department, HttpClient by, params int[] ranks)
    {
        var sheets = await city.SheetsOfAsync(SheetText.Of(department, "令和8年度", ranks));
        foreach (var sheet in sheets.OrderBy(sheet => Array.IndexOf(ranks, (int)sheet["rank"]!)))
        {
            service.Clock.Advance(TimeSpan.FromSeconds(1));
            await city.TakenAsync(sheet, "submit", "draft", by, "submitted");
        }

        return [.. sheets.OrderBy(sheet => Array.IndexOf(ranks, (int)sheet["rank"]!))];
    }

    private static async Task<JsonNode> WaitingAsync(HttpClient client, string query = "")
    {
        var response = await client.GetAsync("/approvals" + query, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await TestCity.BodyAsync(response);
    }

    private static async Task<HttpResponseMessage> ApproveAsync(HttpClient client, IEnumerable<JsonNode> sheets, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/approvals")
        {
            Content = JsonContent.Create(new { sheets = sheets.Select(sheet => new { goalSheetId = (string?)sheet["goalSheetId"], revision = 1, state = "submitted" }) }),
        };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
