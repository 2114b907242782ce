using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>人: who works here, in which post.</summary>
public sealed class FindingPeople(PortalHost host)
{
    [Theory]
    [InlineData("総務部", null, "総務部長", "総務部長")]
    [InlineData("総務部", "総務課", "総務課長", "総務部 総務課長")]
    [InlineData("総務部", "人事課", "課長", "総務部 人事課 課長")]
    public async Task Says_no_place_twice(string department, string? section, string title, string said)
    {
        var visitor = host.Visit(Roles.Administrator, "soumu").WithSampleCity();
        visitor.Services.Reword("\"総務部\"", $"\"{department}\"").Reword("\"人事課\"", section is null ? "null" : $"\"{section}\"").Reword("\"課長\"", $"\"{title}\"");

        (await visitor.OpenAsync("/admin/people")).TextsOf("tbody td:nth-child(2)")[0].ShouldBe(said);
    }

    [Fact]
    public async Task Lists_people_with_what_they_hold_today()
    {
        var page = await Administrator().OpenAsync("/admin/people");

        page.TextsOf("tbody th a").ShouldBe(["会田 千夏", "波多野 静香"]);
        page.TextsOf("tbody td:nth-child(2)").ShouldBe(["総務部 人事課 課長", ""]);
        page.TextsOf("tbody .chip").ShouldBe(["利用中", "招待中"]);
        page.Document.QuerySelector("tbody th a")!.GetAttribute("href").ShouldBe("/admin/people/" + SampleStaff.Aida);
        page.Document.QuerySelectorAll(".actions a")[^1].GetAttribute("href").ShouldBe("/admin/people?after=%E3%81%AF%E3%81%9F%E3%81%AE%2B2");
    }

    [Fact]
    public async Task Asks_by_words_department_state_and_a_day_written_as_people_write_it()
    {
        var visitor = Administrator();
        visitor.Services
            .Answer("signin", "GET /departments?on=2026-11-15", SampleStaff.Departments)
            .Answer("signin", "GET /people?search=%E4%BC%9A&department=soumu&state=active&on=2026-11-15&after=x", SampleStaff.People);

        var page = await visitor.OpenAsync("/admin/people?search=会&dept=soumu&state=active&on=R8.11.15&after=x");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("tbody tr:first-child td:nth-child(2) p").ShouldBe(["総務部 人事課 課長", "総務部 部長"]);
        page.Document.QuerySelector("#search")!.GetAttribute("value").ShouldBe("会");
        page.Document.QuerySelector("#dept option[selected]")!.GetAttribute("value").ShouldBe("soumu");
        page.Document.QuerySelector("#state option[selected]")!.GetAttribute("value").ShouldBe("active");
        page.Document.QuerySelector("#on")!.GetAttribute("value").ShouldBe("R8.11.15");
        page.TextOf("#on-said").ShouldBe("令和8年11月15日（2026年、日曜日）と読みました。");
        page.TextsOf("main .actions a").ShouldContain("最初のページに戻る");
    }

    [Fact]
    public async Task Says_that_a_day_was_not_read_and_shows_today()
    {
        var page = await Administrator().OpenAsync("/admin/people?on=そのうち");

        page.TextOf("#on-fault").ShouldContain("日付を読み取れません。");
        page.Document.QuerySelector("#error-summary a")!.GetAttribute("href").ShouldBe("#on");
        page.Document.QuerySelector("#on")!.GetAttribute("value").ShouldBe("そのうち");
        page.TextsOf("tbody th a").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Offers_to_lift_filters_where_nobody_is_found()
    {
        var visitor = Administrator();
        visitor.Services.Answer("signin", "GET /people?search=x", """{"people":[],"next":null}""");

        (await visitor.OpenAsync("/admin/people?search=x")).TextOf(".empty").ShouldBe("見つかりません。 さがす言葉を短くするか、部局や状態の条件を外してください。");
    }

    [Theory]
    [InlineData(Roles.Administrator, HttpStatusCode.OK)]
    [InlineData(Roles.PlanningOffice, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Auditor, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Head, HttpStatusCode.Forbidden)]
    public async Task Is_for_administrators(string role, HttpStatusCode status)
    {
        var visitor = host.Visit(role, "soumu").WithSampleCity();

        (await visitor.OpenAsync("/admin/people")).Status.ShouldBe(status);
        (await visitor.OpenAsync("/admin")).Status.ShouldBe(status);
        var offered = (await visitor.OpenAsync("/help")).Document.QuerySelectorAll(".menu-wide a[href^='/admin']").Length;
        offered.ShouldBe(status == HttpStatusCode.OK ? 4 : 0);
    }

    [Fact]
    public async Task Is_where_an_administrator_begins()
    {
        var visitor = Administrator();

        (await visitor.OpenAsync("/")).Location.ShouldBe("/admin");
        (await visitor.OpenAsync("/admin")).Document.QuerySelectorAll(".tasks a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/admin/people", "/admin/transfers", "/admin/posts", "/admin/departments", "/admin/tables"]);
    }

    private Visitor Administrator() => host.Visit(Roles.Administrator, "soumu").WithSampleCity();
}
