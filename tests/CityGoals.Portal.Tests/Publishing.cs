using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>公表, through a page to check.</summary>
public class Publishing(PortalHost host)
{
    private const string OneDone = """{"goalSheetId":"019ab000-0000-7000-8000-000000000101","state":"published","revision":2}""";
    private const string PublishOne = $"POST /goal-sheets/{SampleAnswers.SheetId}/publication";

    [Fact]
    public async Task Asks_before_it_publishes_a_sheet_and_points_at_what_was_not_read()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/goals/2026/soumu/2/publish");

        page.Main.ShouldContain("読み取れない期間・期限があります。");
        page.Document.QuerySelector("main ul a")!.GetAttribute("href").ShouldBe("/goals/2026/soumu/2#a-019ab000-0000-7000-8000-000000000304");
        page.TextsOf("main form button").ShouldBe(["この内容で公表する"]);
    }

    [Fact]
    public async Task Publishes_the_revision_that_was_checked_and_shows_it()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("goals", PublishOne, OneDone);

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/goals/2026/soumu/2/publish"));

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, "/goals/2026/soumu/2?published=true"));
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("公表しました。");
        var sent = visitor.Services.Requests.Single(request => request.Asked == PublishOne);
        ((int?)JsonNode.Parse(sent.Body)!["revision"]).ShouldBe(2);
        Guid.TryParse(sent.Headers["Idempotency-Key"], out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Sends_the_same_key_however_often_the_form_is_sent()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("goals", PublishOne, OneDone);
        var check = await visitor.OpenAsync("/goals/2026/soumu/2/publish");

        await visitor.SubmitAsync(check);
        await visitor.SubmitAsync(check);

        visitor.Services.Requests.Where(request => request.Asked == PublishOne).Select(request => request.Headers["Idempotency-Key"]).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Says_why_nothing_was_published()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Refuse("goals", PublishOne, HttpStatusCode.Conflict,
            """{"type":"urn:citygoals:problem:stale-revision","title":"ほかの人が先に変更しました。","titleEn":"Someone else changed the sheet first.","detail":"今の内容を確かめてください。","detailEn":"Look at the sheet as it is now.","status":409}""");

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/goals/2026/soumu/2/publish"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Document.Title!.ShouldStartWith("エラー：");
        answer.TextOf("#error-summary").ShouldBe("エラー: 公表できませんでした。 ほかの人が先に変更しました。今の内容を確かめてください。");
        var english = await visitor.SubmitAsync(await visitor.OpenAsync("/goals/2026/soumu/2/publish?lang=en"));
        english.TextOf("#error-summary").ShouldContain("Someone else changed the sheet first.");
    }

    [Fact]
    public async Task Never_sends_a_command_twice_by_itself()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("goals", PublishOne, "", HttpStatusCode.ServiceUnavailable);

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/goals/2026/soumu/2/publish"));

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        visitor.Services.Requests.Count(request => request.Asked == PublishOne).ShouldBe(1);
    }

    [Fact]
    public async Task Takes_no_form_that_the_portal_did_not_give()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("goals", PublishOne, OneDone);

        var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/goals/2026/soumu/2/publish")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["revision"] = "2", ["key"] = Guid.NewGuid().ToString() }),
        });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.TextOf("h1").ShouldBe("送られた内容を受け付けられませんでした");
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == PublishOne);
    }

    [Fact]
    public async Task Publishes_all_that_may_be_of_a_year_after_listing_it()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("goals", "POST /publications", """{"published":2}""");
        var check = await visitor.OpenAsync("/goals/2026/publish");

        check.TextOf("h1").ShouldBe("シート2件を公表しますか");
        check.TextsOf("main li").ShouldBe(["1位 伝わる広報取り込んだままの下書き（決定済みのものとして公表）", "2位 働きやすい職場づくり取り込んだままの下書き（決定済みのものとして公表）"]);
        var answer = await visitor.SubmitAsync(check);

        answer.Location.ShouldBe("/goals/2026?dept=all&published=2");
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("2件のシートを公表しました。");
        var body = JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == "POST /publications").Body)!;
        ((int?)body["year"], (string?)body["departmentCode"]).ShouldBe((2026, null));
    }

    [Fact]
    public async Task Lists_what_fills_more_than_one_answer_of_the_service()
    {
        static JsonNode Sheet(int rank) => JsonNode.Parse($$"""{"goalSheetId":"019ab000-0000-7000-8000-{{rank:D12}}","fiscalYear":2026,"departmentCode":"soumu","departmentName":"総務部","number":{{rank}},"rank":{{rank}},"title":"目標{{rank}}","state":"approved","revision":1,"publishable":true}""")!;
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("goals", "GET /goal-sheets?year=2026", new JsonArray([.. Enumerable.Range(1, 500).Select(Sheet)]).ToJsonString());
        visitor.Services.Answer("goals", "GET /goal-sheets?year=2026&after=019ab000-0000-7000-8000-000000000500", new JsonArray(Sheet(501)).ToJsonString());

        var page = await visitor.OpenAsync("/goals/2026/publish");

        page.TextOf("h1").ShouldBe("シート501件を公表しますか");
        page.TextsOf("main li")[^1].ShouldBe("501位 目標501");
    }

    [Theory]
    [InlineData("/goals/2026/publish")]
    [InlineData("/goals/2026/soumu/2/publish")]
    public async Task Is_for_the_planning_office_alone(string address)
    {
        var page = await host.Visit(Roles.Head, "soumu").WithSampleCity().OpenAsync(address);

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.TextOf("h1").ShouldBe("このページを見る権限がありません");
    }
}
