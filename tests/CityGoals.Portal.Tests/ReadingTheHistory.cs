using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>What became of a sheet: its revisions, and what changed between them, in the text.</summary>
public class ReadingTheHistory(PortalHost host)
{
    private const string History = "/goals/2026/soumu/1/history";

    [Fact]
    public async Task Is_reached_from_the_sheet()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/goals/2026/soumu/1");

        page.Document.QuerySelectorAll($"main a[href='{History}']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lists_every_revision_with_who_when_why_and_the_steps_taken_on_it()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync(History);

        page.TextsOf("main ol h2").ShouldBe(["第3版", "第2版 今の版 公表中の版", "第1版"]);
        page.TextsOf("main ol > li")[1].ShouldContain("会田 千夏総務部 総務課主査公表令和8年5月21日（2026年）1時00分波多野 静香変更の理由期限の指摘への対応");
        page.TextsOf("main ol > li")[2].ShouldContain("保存した人記録なし");
        page.TextsOf("main ol > li")[2].ShouldContain("差戻し 令和8年5月11日");
        page.TextsOf("main ol > li")[2].ShouldContain("波多野 静香理由: 「(1)食料の更新」について：期限を入れてください。");
        page.Document.QuerySelectorAll("main ol a").Select(link => link.GetAttribute("href")).ShouldBe([History + "/2-3", History + "/1-2"]);
    }

    [Fact]
    public async Task Compares_any_two_revisions_without_a_script()
    {
        var answer = await host.Visit().WithSampleCity().OpenAsync(History + "?from=1&to=2");

        (answer.Status, answer.Location).ShouldBe((HttpStatusCode.Found, History + "/1-2"));
    }

    [Fact]
    public async Task Marks_removed_and_added_words_in_the_text_and_says_so()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync(History + "/1-2");

        var purpose = page.Document.QuerySelectorAll(".change").Single(change => change.QuerySelector(".change-name")!.TextContent == "目的・効果");
        purpose.QuerySelector("del")!.TextContent.ShouldBe("削除: 続ける 削除ここまで");
        purpose.QuerySelectorAll("ins").Select(ins => ins.TextContent).ShouldBe(["追加: 止めない 追加ここまで", "追加: ↵\n訓練を毎年行います。 追加ここまで"]);
        page.Main.ShouldContain("変更3か所、追加1か所、削除1か所、移動1か所");
    }

    [Fact]
    public async Task Tells_what_became_of_initiatives_and_actions_and_of_the_readings()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync(History + "/1-2");

        var actions = page.TextsOf(".change-part > ul > li");
        actions[0].ShouldStartWith("(1)食料の更新 変更");
        actions[0].ShouldContain("期間・期限の読み取り");
        actions[0].ShouldContain("前: なし");
        actions[0].ShouldContain("後: 2026年4月1日から2027年2月28日まで 人が確認");
        actions[1].ShouldContain("削除: 水の更新 削除ここまで 削除");
        actions[2].ShouldContain("「訓練の見直し」から移動");
    }

    [Fact]
    public async Task Folds_what_did_not_change()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync(History + "/1-2");

        page.TextsOf("details.change-fold > summary").ShouldBe(
            ["重点目標 変更なし", "現況・課題 変更なし", "取組: 訓練の見直し 変更なし", "市民参加・協働の推進、市民満足度の向上を考慮した点 変更なし"]);
    }

    [Fact]
    public async Task Says_that_two_revisions_are_the_same() =>
        (await host.Visit().WithSampleCity().OpenAsync(History + "/3-3")).Main.ShouldContain("2つの版の内容は同じです。");

    [Theory]
    [InlineData("/goals/2026/soumu/1/history/1-9")]
    [InlineData("/goals/2026/soumu/99/history")]
    [InlineData("/goals/2026/soumu/99/history/1-2")]
    public async Task Is_not_found_where_there_is_none(string address) =>
        (await host.Visit().WithSampleCity().OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("approve")]
    [InlineData("return")]
    public async Task Shows_whoever_decides_what_changed_since_the_last_decision(string step)
    {
        var page = await Deciding().OpenAsync($"/goals/2026/soumu/2/steps/{step}");

        page.TextsOf("h2").ShouldContain("前回の決定からの変更");
        page.Main.ShouldContain("第1版は差し戻されました。");
        page.Main.ShouldContain("理由: 「(1)食料の更新」について：期限を入れてください。");
        page.Document.QuerySelectorAll("main del").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Says_that_nobody_has_decided_yet_or_that_nothing_changed_since()
    {
        var visitor = Deciding();
        visitor.Services.Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/changes", """{"decidedRevision":null,"decision":null,"changes":null}""");
        (await visitor.OpenAsync("/goals/2026/soumu/2/steps/approve")).Main.ShouldContain("まだ承認も差戻しも受けていません。");

        visitor.Services.Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/changes", $$"""{"decidedRevision":3,"decision":null,"changes":{{SampleHistory.Same}}}""");
        var page = await visitor.OpenAsync("/goals/2026/soumu/2/steps/approve");
        page.Main.ShouldContain("第3版が公表されています。");
        page.Main.ShouldContain("前回の決定から内容は変わっていません。");
    }

    [Fact]
    public async Task Keeps_words_as_words()
    {
        const string Hostile = "<script>alert(1)</script>&amp;";
        var visitor = host.Visit().WithSampleCity();
        foreach (var words in new[] { "続ける", "業務を", "止めない", "訓練の見直し", "期限の指摘への対応", "総合計画における位置付け" })
        {
            visitor.Services.Answer("goals", $"GET /goal-sheets/{SampleAnswers.SheetId}/versions/1/difference/2", SampleHistory.Difference.Replace(words, Hostile, StringComparison.Ordinal));

            var page = await visitor.OpenAsync(History + "/1-2");

            page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
            page.Document.Body!.TextContent.ShouldContain(Hostile, customMessage: words);
        }
    }

    private Visitor Deciding()
    {
        var visitor = host.Visit(Roles.Head, "soumu").WithSampleCity();
        visitor.Services.Answer("goals", "GET /goal-sheets/2026/soumu/2", SampleAnswers.SheetAs("submitted", """{"steps":["approve","return"],"ownSubmission":false,"mayPublish":false}"""));
        return visitor;
    }
}
