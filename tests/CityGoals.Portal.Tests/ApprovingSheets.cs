using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>What waits for an approval, and approving several at once.</summary>
public class ApprovingSheets(PortalHost host)
{
    private const string First = "019ab000-0000-7000-8000-000000000104/1/submitted";
    private const string Second = "019ab000-0000-7000-8000-000000000105/3/submitted";
    private const string Own = "019ab000-0000-7000-8000-000000000106/1/submitted";

    [Fact]
    public async Task Lists_what_waits_the_oldest_first()
    {
        var page = await Visit().OpenAsync("/approvals");

        page.TextsOf("main tbody th a").ShouldBe(["窓口の改善", "文書の電子化", "研修の充実"]);
        page.Main.ShouldContain("60件のシートが承認を待っています。");
        page.TextsOf("main tbody tr")[0].ShouldContain("読み取れない期限1件");
        page.TextsOf("main tbody tr")[1].ShouldContain("公表中の第2版を改めたもの");
        page.Document.QuerySelectorAll("main input[type=checkbox]").Select(box => box.GetAttribute("value")).ShouldBe([First, Second]);
        page.TextsOf("main tbody tr")[2].ShouldContain("ご自分の提出は承認できません。");
        page.Document.QuerySelector("main a[href='/approvals?after=1_2']").ShouldNotBeNull();
        page.Main.ShouldNotContain("差し戻す");
    }

    [Fact]
    public async Task Says_so_where_nothing_waits()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "GET /approvals", """{"sheets":[],"total":0,"next":null}""");

        (await visitor.OpenAsync("/approvals")).TextOf(".empty").ShouldContain("承認を待っているシートはありません。");
    }

    [Fact]
    public async Task Approves_the_chosen_ones_after_a_page_to_check()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "POST /approvals", $$"""{"approved":2,"sheets":[{"goalSheetId":"{{First[..36]}}","state":"head-approved","problem":null,"why":null},{"goalSheetId":"{{Second[..36]}}","state":"head-approved","problem":null,"why":null}]}""");

        var check = await CheckAsync(visitor, First, Second);
        check.TextOf("main form button").ShouldBe("選んだ2件を承認する");
        var answer = await visitor.SubmitAsync(check, "/approvals");

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, "/approvals?approved=2"));
        (await visitor.OpenAsync("/approvals?approved=2")).Status.ShouldBe(HttpStatusCode.OK);
        var sent = visitor.Services.Requests.Single(request => request.Asked == "POST /approvals");
        JsonNode.Parse(sent.Body)!["sheets"]!.AsArray().Select(sheet => $"{sheet!["goalSheetId"]}/{sheet["revision"]}/{sheet["state"]}").ShouldBe([First, Second]);
        Guid.TryParse(sent.Headers["Idempotency-Key"], out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Tells_of_each_that_was_not_approved()
    {
        var visitor = Visit();
        visitor.Services.Answer("goals", "POST /approvals", $$"""{"approved":1,"sheets":[{"goalSheetId":"{{First[..36]}}","state":"head-approved","problem":null,"why":null},{"goalSheetId":"{{Second[..36]}}","state":"draft","problem":"stale-state","why":{"ja":"ほかの人が先に操作しました。","en":"Someone else acted on the sheet first."} }]}""");

        var answer = await visitor.SubmitAsync(await CheckAsync(visitor, First, Second), "/approvals");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.TextOf(".notice-success").ShouldContain("1件を承認しました。");
        answer.TextsOf("main ul li").ShouldBe(["文書の電子化: ほかの人が先に操作しました。"]);
    }

    [Fact]
    public async Task Asks_to_choose_first()
    {
        var answer = await CheckAsync(Visit());

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.TextOf("#error-summary").ShouldContain("承認するシートを選んでください。");
    }

    [Theory]
    [InlineData(Own)]
    [InlineData("019ab000-0000-7000-8000-000000000104/9/submitted")]
    [InlineData("nonsense")]
    public async Task Leaves_out_what_does_not_wait_as_it_was_seen_and_what_is_ones_own(string chosen)
    {
        var check = await CheckAsync(Visit(), First, chosen);

        check.TextOf(".notice-warning").ShouldContain("もう承認を待っていないものがあります。");
        check.TextsOf("main ul li").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Auditor)]
    public async Task Is_for_those_who_approve(string role) => (await host.Visit(role).WithSampleCity().OpenAsync("/approvals")).Status.ShouldBe(HttpStatusCode.Forbidden);

    private Visitor Visit() => host.Visit(Roles.Head, "soumu").WithSampleCity();

    private static async Task<ShownPage> CheckAsync(Visitor visitor, params string[] chosen) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/approvals"), "/approvals/check", [.. chosen.Select(sheet => ("sheet", sheet))]);
}
