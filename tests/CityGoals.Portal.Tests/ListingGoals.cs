using System.Net;
using System.Text.Json.Nodes;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>The ranked goals of a year.</summary>
public class ListingGoals(PortalHost host)
{
    [Fact]
    public async Task Shows_departments_in_the_citys_order_and_goals_by_rank()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/goals/2026");

        page.TextsOf("main h2").ShouldBe(["企画部", "総務部"]);
        page.TextsOf("main tbody tr").ShouldBe(
        [
            "1位 伝わる広報 下書き 3 9 令和8年10月31日（2026年）",
            "1位 災害に強い市役所づくり 公表済み 2 4 令和9年2月28日（2027年）",
            "2位 働きやすい職場づくり 下書き 1 2 なし",
        ]);
        page.Main.ShouldContain("3目標、取組項目6件、個別取組15件");
    }

    [Fact]
    public async Task Leads_from_a_goal_to_its_sheet()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/goals/2026?dept=soumu");

        page.Document.QuerySelectorAll("main tbody a").Select(link => link.GetAttribute("href")).ShouldBe(["/goals/2026/soumu/1", "/goals/2026/soumu/2"]);
        page.TextOf("h1").ShouldBe("総務部の令和8年度重点目標");
        page.Document.QuerySelector("#range-dept option[selected]")!.GetAttribute("value").ShouldBe("soumu");
        page.Document.QuerySelector("#range-year option[selected]")!.GetAttribute("value").ShouldBe("2026");
    }

    [Fact]
    public async Task Goes_on_page_by_page()
    {
        var visitor = host.Visit().WithSampleCity();
        var many = new JsonArray([.. Enumerable.Range(1, 201).Select(rank => Numbered(rank))]);
        visitor.Services.Answer("goals", "GET /goal-sheets?year=2026&department=soumu&limit=201", many.ToJsonString());
        visitor.Services.Answer("goals", $"GET /goal-sheets?year=2026&department=soumu&after={IdOf(200)}&limit=201", new JsonArray(Numbered(201)).ToJsonString());

        var first = await visitor.OpenAsync("/goals/2026?dept=soumu");
        var next = first.Document.QuerySelectorAll("main .actions a").ShouldHaveSingleItem().GetAttribute("href")!;
        var second = await visitor.OpenAsync(next);

        first.TextsOf("main tbody th").Count.ShouldBe(200);
        next.ShouldBe($"/goals/2026?dept=soumu&after={IdOf(200)}");
        second.TextsOf("main tbody th").ShouldBe(["目標201"]);
        second.TextsOf("main .actions a").ShouldBe(["最初のページに戻る"]);
    }

    [Fact]
    public async Task Names_departments_in_English()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/goals/2026?lang=en");

        page.TextsOf("main h2").ShouldBe(["Planning Department", "General Affairs Department"]);
    }

    [Fact]
    public async Task Begins_with_the_department_of_an_author()
    {
        var visitor = host.Visit(Roles.Author, "soumu").WithSampleCity();

        (await visitor.OpenAsync("/goals/2026")).TextOf("h1").ShouldBe("総務部の令和8年度重点目標");
        (await visitor.OpenAsync("/goals/2026?dept=all")).TextOf("h1").ShouldBe("令和8年度の重点目標");
    }

    [Theory]
    [InlineData("/goals", "/goals/2026")]
    [InlineData("/goals?year=2025&dept=soumu", "/goals/2025?dept=soumu")]
    [InlineData("/goals?year=2025&dept=", "/goals/2025?dept=all")]
    public async Task Goes_to_the_chosen_year_and_department(string chosen, string address)
    {
        var page = await host.Visit().WithSampleCity().OpenAsync(chosen);

        (page.Status, page.Location).ShouldBe((HttpStatusCode.Found, address));
    }

    [Fact]
    public async Task Says_what_to_do_where_there_is_nothing()
    {
        var page = await host.Visit(Roles.Author, "soumu").WithSampleCity().OpenAsync("/goals/2024?dept=all");

        page.TextOf(".empty").ShouldContain("この範囲の目標はまだありません。");
        page.Document.QuerySelector(".empty a[href='/import']").ShouldNotBeNull();
        (await host.Visit(Roles.Auditor).WithSampleCity().OpenAsync("/goals/2024")).Document.QuerySelector(".empty a[href='/import']").ShouldBeNull();
    }

    [Theory]
    [InlineData(Roles.PlanningOffice, "2件の公表に進む")]
    [InlineData(Roles.Author, null)]
    public async Task Offers_to_publish_to_the_planning_office(string role, string? offer)
    {
        var page = await host.Visit(role).WithSampleCity().OpenAsync("/goals/2026?dept=all");

        page.TextsOf("a[href='/goals/2026/publish']").SingleOrDefault().ShouldBe(offer);
    }

    private static string IdOf(int rank) => $"019ab000-0000-7000-8000-{rank:D12}";

    private static JsonObject Numbered(int rank) => new JsonObject
    {
        ["goalSheetId"] = IdOf(rank),
        ["fiscalYear"] = 2026,
        ["departmentCode"] = "soumu",
        ["departmentName"] = "総務部",
        ["number"] = rank,
        ["rank"] = rank,
        ["title"] = $"目標{rank}",
        ["state"] = "draft",
        ["revision"] = 1,
    };
}
