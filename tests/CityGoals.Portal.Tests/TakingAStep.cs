using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>提出, 承認, 差戻し, 取下げ and 改める from a sheet's page.</summary>
public class TakingAStep(PortalHost host)
{
    private const string Sheet = "/goals/2026/soumu/2";
    private const string Take = $"POST /goal-sheets/{SampleAnswers.SheetId}/steps";
    private const string Done = $$"""{"goalSheetId":"{{SampleAnswers.SheetId}}","state":"submitted","revision":2,"step":3}""";
    private const string Action = "019ab000-0000-7000-8000-000000000301";

    [Theory]
    [InlineData("draft", """{"steps":["submit"],"ownSubmission":false,"mayPublish":false}""", "提出する 編集する")]
    [InlineData("draft", """{"steps":[],"ownSubmission":false,"mayPublish":true}""", "このシートを公表する 編集する")]
    [InlineData("submitted", """{"steps":["approve","return","withdraw"],"ownSubmission":false,"mayPublish":false}""", "承認する 差し戻す 取り下げる")]
    [InlineData("published", """{"steps":["revise"],"ownSubmission":false,"mayPublish":false}""", "改める")]
    [InlineData("submitted", """{"steps":[],"ownSubmission":false,"mayPublish":false}""", "")]
    public async Task Is_offered_where_it_is_the_persons(string state, string way, string offered)
    {
        var page = await Visit(state, way).OpenAsync(Sheet);

        string.Join(' ', page.TextsOf("main .actions a.button")).ShouldBe(offered);
        page.Document.QuerySelectorAll("main .actions a.button:not(.button-quiet)").Length.ShouldBe(offered.Length == 0 ? 0 : 1);
    }

    [Fact]
    public async Task Says_why_ones_own_submission_waits_for_another()
    {
        var page = await Visit("submitted", """{"steps":["withdraw"],"ownSubmission":true,"mayPublish":false}""").OpenAsync(Sheet);

        page.Main.ShouldContain("ご自分の提出は承認できません。");
    }

    [Fact]
    public async Task Shows_why_a_sheet_came_back_and_every_step()
    {
        var page = await Visit("returned", """{"steps":["submit"],"ownSubmission":false,"mayPublish":false}""").OpenAsync(Sheet);

        page.TextOf(".notice-warning").ShouldContain("期限を入れてください。");
        page.TextsOf("section[aria-labelledby=steps-title] tbody tr").Count.ShouldBe(2);
        page.TextsOf("section[aria-labelledby=steps-title] tbody tr")[1].ShouldContain("差戻し 第1版 波多野 静香 「(1)食料の更新」について：期限を入れてください。");
    }

    [Fact]
    public async Task Says_what_citizens_see_while_a_sheet_is_revised()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        visitor.Services.Answer("goals", "GET /goal-sheets/2026/soumu/2", SampleAnswers.SheetAs("draft", """{"steps":["submit"],"ownSubmission":false,"mayPublish":false}""", published: 1));

        (await visitor.OpenAsync(Sheet)).TextOf(".notice-info").ShouldContain("公表しているのは第1版です。");
    }

    [Fact]
    public async Task Lists_what_was_not_read_before_it_submits()
    {
        var visitor = Visit("draft", """{"steps":["submit"],"ownSubmission":false,"mayPublish":false}""");
        visitor.Services.Answer("goals", Take, Done);
        var check = await visitor.OpenAsync(Sheet + "/steps/submit");

        check.Main.ShouldContain("読み取れない期間・期限があります。");
        check.TextsOf("main ul li").ShouldBe(["(1)手順書の改訂: 準備が整い次第"]);
        var answer = await visitor.SubmitAsync(check);

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, Sheet + "?done=submit"));
        (await visitor.OpenAsync(answer.Location!)).TextOf(".notice-success").ShouldContain("部局長に提出しました。");
        var sent = visitor.Services.Requests.Single(request => request.Asked == Take);
        var body = JsonNode.Parse(sent.Body)!;
        $"{body["step"]} {body["revision"]} {body["state"]} {body["reason"]}".ShouldBe("submit 2 draft ");
        Guid.TryParse(sent.Headers["Idempotency-Key"], out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Action, "「(1)食料の更新」について：期限を入れてください。")]
    [InlineData("", "期限を入れてください。")]
    public async Task Returns_with_a_reason_for_an_action_or_the_whole(string about, string reason)
    {
        var visitor = Visit("submitted", """{"steps":["approve","return"],"ownSubmission":false,"mayPublish":false}""");
        visitor.Services.Answer("goals", Take, Done);

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Sheet + "/steps/return"), Sheet + "/steps/return", ("about", about), ("reason", " 期限を入れてください。 "));

        answer.Location.ShouldBe(Sheet + "?done=return");
        ((string?)JsonNode.Parse(visitor.Services.Requests.Single(request => request.Asked == Take).Body)!["reason"]).ShouldBe(reason);
    }

    [Theory]
    [InlineData("return", "差し戻す理由")]
    [InlineData("revise", "改める理由")]
    public async Task Asks_for_the_reason_and_keeps_what_was_chosen(string step, string field)
    {
        var visitor = Visit("approved", """{"steps":["return","revise"],"ownSubmission":false,"mayPublish":false}""");

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync($"{Sheet}/steps/{step}"), $"{Sheet}/steps/{step}", ("about", Action), ("reason", " "));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.TextOf("#error-summary a").ShouldBe($"「{field}」を入力してください。");
        answer.Document.QuerySelector("#reason")!.GetAttribute("aria-invalid").ShouldBe("true");
        if (step == "return") answer.Document.QuerySelector("#about option[selected]")!.GetAttribute("value").ShouldBe(Action);
        visitor.Services.Requests.ShouldNotContain(request => request.Asked == Take);
    }

    [Fact]
    public async Task Keeps_the_reason_where_someone_acted_first()
    {
        var visitor = Visit("submitted", """{"steps":["approve","return"],"ownSubmission":false,"mayPublish":false}""");
        visitor.Services.Refuse("goals", Take, HttpStatusCode.Conflict, """{"type":"urn:citygoals:problem:stale-state","title":"ほかの人が先に操作しました。","titleEn":"Someone else acted on the sheet first.","status":409}""");

        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Sheet + "/steps/return"), Sheet + "/steps/return", ("about", ""), ("reason", "期限を入れてください。"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.TextOf("#error-summary").ShouldContain("ほかの人が先に操作しました。");
        answer.TextOf("#reason").ShouldBe("期限を入れてください。");
    }

    [Fact]
    public async Task Is_closed_where_the_state_or_the_post_has_no_such_step()
    {
        var page = await Visit("submitted", """{"steps":[],"ownSubmission":false,"mayPublish":false}""").OpenAsync(Sheet + "/steps/approve");

        page.Main.ShouldContain("今の状態では、この手続きはできません。");
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Knows_no_other_step() => (await Visit("draft", """{"steps":[],"ownSubmission":false,"mayPublish":false}""").OpenAsync(Sheet + "/steps/publish")).Status.ShouldBe(HttpStatusCode.NotFound);

    private Visitor Visit(string state, string way)
    {
        var visitor = host.Visit(Roles.Head, "soumu").WithSampleCity();
        visitor.Services.Answer("goals", "GET /goal-sheets/2026/soumu/2", SampleAnswers.SheetAs(state, way));
        return visitor;
    }
}
