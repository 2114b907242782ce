using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>Which reports wait for an approval, approving several at once, and publishing what is approved.</summary>
public class ApprovingReports(PortalHost host)
{
    private const string Path = "/approvals/reports";

    [Fact]
    public async Task Lists_what_waits_the_oldest_first()
    {
        var page = await Visit().OpenAsync(Path);

        page.TextsOf("main tbody th a").ShouldBe(["窓口の改善", "文書の電子化", "研修の充実"]);
        page.Main.ShouldContain("60件の報告が承認を待っています。");
        page.TextsOf("main tbody tr")[1].ShouldContain("期限後の提出");
        page.Document.QuerySelectorAll("main input[type=checkbox]").Select(box => box.GetAttribute("value")).ShouldBe([SampleWork.First, SampleWork.Second]);
        page.TextsOf("main tbody tr")[2].ShouldContain("ご自分の提出は承認できません。");
        page.Document.QuerySelector($"main a[href='{Path}?after=1_2_3']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Says_so_where_nothing_waits() =>
        (await Visit().OpenAsync(Path + "?after=1_2_3")).TextOf(".empty").ShouldContain("承認を待っている報告はありません。");

    [Fact]
    public async Task Approves_the_chosen_ones_after_a_page_to_check()
    {
        var visitor = Visit();
        visitor.Services.Answer("progress", SampleWork.Approve, """{"approved":2,"reports":[]}""");

        var check = await CheckAsync(visitor, SampleWork.First, SampleWork.Second);
        check.TextOf("main form button").ShouldBe("選んだ2件を承認する");
        var answer = await visitor.SubmitAsync(check, Path);

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, Path + "?approved=2"));
        var sent = visitor.Services.Requests.Single(request => request.Asked == SampleWork.Approve);
        JsonNode.Parse(sent.Body)!["reports"]!.AsArray().Select(report => $"{report!["roundId"]}/{report["goalSheetId"]}/{report["revision"]}/{report["state"]}").ShouldBe([SampleWork.First, SampleWork.Second]);
        Guid.TryParse(sent.Headers["Idempotency-Key"], out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Tells_of_each_that_was_not_approved()
    {
        var visitor = Visit();
        var ids = SampleWork.Second.Split('/');
        visitor.Services.Answer("progress", SampleWork.Approve, $$"""{"approved":1,"reports":[{"roundId":"{{ids[0]}}","goalSheetId":"{{ids[1]}}","state":"draft","problem":"stale-state","why":{"ja":"ほかの人が先に操作しました。","en":"Someone else acted on the report first."} }]}""");

        var answer = await visitor.SubmitAsync(await CheckAsync(visitor, SampleWork.First, SampleWork.Second), Path);

        answer.TextOf(".notice-success").ShouldContain("1件の報告を承認しました。");
        answer.TextsOf(".notice-warning li").ShouldBe(["文書の電子化: ほかの人が先に操作しました。"]);
    }

    [Fact]
    public async Task Asks_to_choose_first()
    {
        var answer = await CheckAsync(Visit());

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.TextOf("#error-summary").ShouldContain("承認する報告を選んでください。");
    }

    [Theory]
    [InlineData(SampleWork.Own)]
    [InlineData("nonsense")]
    public async Task Leaves_out_what_does_not_wait_as_it_was_seen_and_what_is_ones_own(string chosen)
    {
        var check = await CheckAsync(Visit(), SampleWork.First, chosen);

        check.TextOf(".notice-warning").ShouldContain("もう承認を待っていないものがあります。");
        check.TextsOf("main ul li").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.Auditor)]
    public async Task Is_for_those_who_approve(string role) => (await host.Visit(role).WithSampleCity().OpenAsync(Path)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Publishes_what_is_approved_after_a_page_to_check()
    {
        var visitor = host.Visit(Roles.PlanningOffice, "kikaku").WithSampleCity();
        var round = "/rounds/" + SampleRounds.Open;

        (await visitor.OpenAsync(round)).TextsOf("main a").ShouldContain("報告1件の公表に進む");
        var check = await visitor.OpenAsync(round + "/publication");
        check.TextsOf("main ul.plain a").ShouldBe(["総合計画の推進"]);
        check.Main.ShouldContain("まだ承認されていないか、提出されていない報告が2件あります。");
        var answer = await visitor.SubmitAsync(check, round + "/publication");

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, round + "?done=published"));
        visitor.Services.Requests.Count(request => request.Asked == SampleRounds.Publish).ShouldBe(1);
        (await host.Visit(Roles.Head, "soumu").WithSampleCity().OpenAsync(round + "/publication")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Visitor Visit() => host.Visit(Roles.Head, "soumu").WithSampleCity();

    private static async Task<ShownPage> CheckAsync(Visitor visitor, params string[] chosen) =>
        await visitor.SubmitAsync(await visitor.OpenAsync(Path), Path + "/check", [.. chosen.Select(report => ("report", report))]);
}
