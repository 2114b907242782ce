using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>期限, by month, around today's line.</summary>
public class ListingDeadlines(PortalHost host)
{
    [Fact]
    public async Task Draws_todays_line_between_what_has_passed_and_what_is_ahead()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/deadlines");

        page.TextOf(".today").ShouldBe("今日 令和8年10月16日（2026年、金曜日）");
        var places = new[] { "鍵の点検", "class=\"today\"", "特集号の発行", "食料の更新", "通信の訓練", "手順書の改訂" }.Select(text => page.Html.IndexOf(text, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place > 0);
        places.ShouldBeInOrder();
        page.TextsOf("main h2").ShouldBe(["令和8年6月（2026年） 1件", "令和8年10月（2026年） 1件", "令和9年2月（2027年） 1件", "通年・随時", "期限を決める"]);
        page.Document.QuerySelector("details.past")!.HasAttribute("open").ShouldBeFalse();
    }

    [Fact]
    public async Task Says_how_many_days_are_left_and_leads_to_the_action()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/deadlines");

        page.TextsOf(".when").ShouldBe(["6月30日（火曜日）", "10月31日（土曜日）あと15日", "2月28日（日曜日）あと135日"]);
        page.Document.QuerySelectorAll(".deadlines a").Select(link => link.GetAttribute("href")).ShouldContain("/goals/2026/soumu/1#a-019ab000-0000-7000-8000-000000000301");
    }

    [Fact]
    public async Task Shows_one_department()
    {
        var page = await host.Visit().WithSampleCity().OpenAsync("/deadlines?dept=kikaku");

        page.TextsOf(".deadlines a").ShouldBe(["(1)特集号の発行"]);
        page.Document.QuerySelector("#range-dept option[selected]")!.GetAttribute("value").ShouldBe("kikaku");
    }

    [Fact]
    public async Task Begins_with_the_department_of_an_author()
    {
        var visitor = host.Visit(Roles.Author, "kikaku").WithSampleCity();

        (await visitor.OpenAsync("/deadlines")).TextsOf(".deadlines a").ShouldBe(["(1)特集号の発行"]);
        (await visitor.OpenAsync("/deadlines?dept=")).TextsOf(".deadlines a").Count.ShouldBe(5);
    }

    [Fact]
    public async Task Draws_no_line_in_a_year_that_is_over()
    {
        var visitor = host.Visit().WithSampleCity();
        visitor.Services.Answer("notifications", "GET /deadlines?year=2025", SampleAnswers.Deadlines.Replace("2027-", "2026-", StringComparison.Ordinal).Replace("2026-10", "2025-10", StringComparison.Ordinal));

        var page = await visitor.OpenAsync("/deadlines?year=2025");

        page.Document.QuerySelectorAll(".today").ShouldBeEmpty();
        page.Document.QuerySelector("details.past")!.HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task Says_what_to_do_where_there_are_none()
    {
        var page = await host.Visit(Roles.Auditor).WithSampleCity().OpenAsync("/deadlines?year=2030");

        page.TextOf(".empty").ShouldContain("この範囲の期限はまだありません。");
    }
}
