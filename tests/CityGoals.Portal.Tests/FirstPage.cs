using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>The first page of a post.</summary>
public class FirstPage(PortalHost host)
{
    [Fact]
    public async Task Tells_the_planning_office_what_to_approve_and_publish()
    {
        var page = await host.Visit(Roles.PlanningOffice, "kikaku").WithSampleCity().OpenAsync("/");

        page.TextsOf(".tasks a").ShouldBe(["シート60件を承認する", "令和8年度のシート2件を公表する"]);
        page.Document.QuerySelectorAll(".tasks a").Select(link => link.GetAttribute("href")).ShouldBe(["/approvals", "/goals/2026/publish"]);
        page.TextsOf("main tbody th").ShouldBe(["伝わる広報"]);
    }

    [Fact]
    public async Task Shows_an_author_their_own_goals_and_what_is_due_soon()
    {
        var page = await host.Visit(Roles.Author, "kikaku").WithSampleCity().OpenAsync("/");

        page.Main.ShouldContain("今、お願いしていることはありません。");
        page.TextsOf("main tbody th").ShouldBe(["伝わる広報"]);
        page.TextsOf(".deadlines a").ShouldBe(["(1)特集号の発行"]);
    }

    [Fact]
    public async Task Tells_an_author_what_came_back()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();
        visitor.Services.Answer("goals", "GET /goal-sheets?year=2026", SampleAnswers.Sheets.Replace("\"draft\"", "\"returned\"", StringComparison.Ordinal));

        var page = await visitor.OpenAsync("/");

        page.TextsOf(".tasks a").ShouldBe(["差し戻されたシート1件を直す"]);
        page.Document.QuerySelector(".tasks a")!.GetAttribute("href").ShouldBe("/goals/2026?dept=soumu&state=returned");
    }

    [Fact]
    public async Task Asks_a_department_without_sheets_to_import_them()
    {
        var page = await host.Visit(Roles.Author, "kyoiku").WithSampleCity().OpenAsync("/");

        page.TextsOf(".tasks a").ShouldBe(["シートを取り込む"]);
        page.TextsOf(".deadlines a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_what_is_to_be_reported_until_when_and_why_the_urgent_on_top()
    {
        var page = await host.Visit(Roles.Head, "soumu").WithSampleCity().WithWork(SampleWork.Work).OpenAsync("/");

        page.TextsOf("main h2").Take(3).ShouldBe(["急ぐもの 2件", "承認する 2件", "報告する 2件"]);
        page.TextsOf("main > ul.tasks a").ShouldBe(
            ["中間報告 3位 文書の電子化", "(1)研修会の実施", "シート60件を承認する", "報告3件を承認する", "中間報告 1位 災害に強い市役所づくり", "中間報告 2位 働きやすい職場づくり"]);
        var why = page.TextsOf("main > ul.tasks p");
        why[0].ShouldContain("差し戻されました：「数値の出典を書いてください。」");
        why[1].ShouldBe("期限の令和8年9月30日（2026年）を過ぎていますが、何も報告されていません。");
        why[4].ShouldContain("4件中1件 入力済み。締切りは令和8年10月31日（2026年）です。");
        why[5].ShouldContain("過ぎています");
        page.TextsOf("main details a").ShouldBe(["中間報告 4位 窓口の改善"]);
        page.Document.QuerySelector("main > ul.tasks a")!.GetAttribute("href").ShouldBe($"/rounds/{SampleRounds.Open}/reports/019ab000-0000-7000-8000-000000000103");
    }

    [Fact]
    public async Task Folds_away_the_rest_of_many_so_that_what_comes_after_is_seen()
    {
        var overdue = string.Join(',', Enumerable.Range(1, 9).Select(number =>
            $$"""{"goalSheetId":"019ab000-0000-7000-8000-000000000101","fiscalYear":2026,"departmentCode":"soumu","number":1,"sheetTitle":"目標","actionId":"019ab000-0000-7000-8000-00000000020{{number}}","actionNumber":"({{number}})","title":"研修","due":"2026-09-30","silent":false}"""));
        var work = SampleWork.Nothing.Replace("\"overdue\":[]", $"\"overdue\":[{overdue}]", StringComparison.Ordinal);

        var page = await host.Visit(Roles.Author, "soumu").WithSampleCity().WithWork(work).OpenAsync("/");

        page.TextsOf("main h2")[0].ShouldBe("急ぐもの 9件");
        page.TextsOf("main > ul.tasks a").ShouldBe(["(1)研修", "(2)研修", "(3)研修", "(4)研修"]);
        page.TextOf("main > details summary").ShouldBe("ほか5件");
        page.TextsOf("main > details a").ShouldBe(["(5)研修", "(6)研修", "(7)研修", "(8)研修", "(9)研修"]);
    }

    [Fact]
    public async Task Says_when_the_next_round_begins_where_nothing_waits()
    {
        var page = await host.Visit(Roles.Author, "kikaku").WithSampleCity().WithWork(SampleWork.Nothing.Replace("\"next\":null", "\"next\":\"2027-04-01\"", StringComparison.Ordinal)).OpenAsync("/");

        page.TextOf("main .lead").ShouldBe("今、お願いしていることはありません。次の報告は令和9年4月1日（2027年）からです。");
    }

    [Fact]
    public async Task Stands_without_the_reports()
    {
        var visitor = host.Visit(Roles.Author, "kikaku").WithSampleCity();
        visitor.Services.Silence("progress");

        (await visitor.OpenAsync("/")).TextOf(".notice-warning").ShouldContain("報告の予定を表示できません。");
    }

    [Fact]
    public async Task Is_the_dashboard_for_executives()
    {
        var page = await host.Visit(Roles.Executive, "shicho").OpenAsync("/");

        (page.Status, page.Location).ShouldBe((HttpStatusCode.Found, "/dashboard"));
    }

    [Fact]
    public async Task Stands_without_the_deadlines()
    {
        var visitor = host.Visit(Roles.Author, "kikaku").WithSampleCity();
        visitor.Services.Silence("notifications");

        var page = await visitor.OpenAsync("/");

        page.TextOf(".notice-warning").ShouldContain("期限を表示できません。");
        page.Main.ShouldContain("伝わる広報");
    }

    [Theory]
    [InlineData(Roles.Author, "ホーム 目標 報告の回 期限 状況 取り込み")]
    [InlineData(Roles.Head, "ホーム 承認 目標 報告の回 期限 状況 取り込み")]
    [InlineData(Roles.PlanningOffice, "ホーム 承認 目標 報告の回 計画 期限 状況 取り込み")]
    [InlineData(Roles.Executive, "状況 期限 目標")]
    [InlineData(Roles.Auditor, "ホーム 目標 期限 状況 監査記録")]
    public async Task Has_the_menu_of_the_post(string role, string menu) =>
        string.Join(' ', (await host.Visit(role).WithSampleCity().OpenAsync("/help")).TextsOf(".menu-wide li")).ShouldBe(menu);
}
