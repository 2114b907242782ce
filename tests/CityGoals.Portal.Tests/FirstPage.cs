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
