using System.Net;
using System.Text;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Tests;

/// <summary>監査記録, for auditors and administrators.</summary>
public sealed class ReadingTheAuditTrail(PortalHost host)
{
    [Fact]
    public async Task Shows_who_did_what_newest_first()
    {
        var page = await Auditor().OpenAsync("/audit");

        page.TextsOf("tbody time").ShouldBe(["令和8年10月16日（2026年）8時30分", "令和8年10月16日（2026年）8時00分"]);
        page.TextsOf("tbody td:nth-child(3)").ShouldBe(["公表", "権限のない操作"]);
        page.TextsOf("tbody td:nth-child(2)").ShouldBe(["波多野 静香", "<b>会田</b>"]);
        page.Document.QuerySelectorAll(".actions a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/audit?service=goals&after=1", "/audit?service=goals&check=true", "/audit/export?service=goals"]);
    }

    [Fact]
    public async Task Asks_by_days_of_the_city_hall_and_keeps_the_question_in_the_address()
    {
        var visitor = Auditor();
        const string asked = "GET /audit?kind=denied&search=%E5%85%AC%E8%A1%A8&from=2026-09-30T15%3A00%3A00.0000000%2B00%3A00&to=2026-10-31T15%3A00%3A00.0000000%2B00%3A00";
        visitor.Services.Answer("progress", asked, SampleAnswers.Audit);

        var page = await visitor.OpenAsync("/audit?service=progress&kind=denied&search=公表&from=2026-10-01&to=2026-10-31");

        page.TextsOf("tbody time").Count.ShouldBe(2);
        page.Document.QuerySelector("#audit-service option[selected]")!.GetAttribute("value").ShouldBe("progress");
        page.Document.QuerySelector("#audit-from")!.GetAttribute("value").ShouldBe("2026-10-01");
        page.Document.QuerySelector(".actions a")!.GetAttribute("href").ShouldBe("/audit?service=progress&kind=denied&search=%E5%85%AC%E8%A1%A8&from=2026-10-01&to=2026-10-31&after=1");
    }

    [Theory]
    [InlineData("""{"entries":1234,"intact":true,"firstBroken":null,"reason":null}""", "1,234件の記録は、すべて書かれたときのままです。")]
    [InlineData("""{"entries":6,"intact":false,"firstBroken":7,"reason":"changed"}""", "7番目の記録が、書かれたときと違います。その前の6件は書かれたときのままです。")]
    public async Task Says_whether_somebody_tampered_with_it(string verification, string said)
    {
        var visitor = Auditor();
        visitor.Services.Answer("goals", "GET /audit/verification", verification);

        (await visitor.OpenAsync("/audit?check=true")).TextOf("main").ShouldContain(said);
    }

    [Fact]
    public async Task Goes_out_as_the_service_wrote_it()
    {
        var visitor = Auditor();
        visitor.Services.AnswerText("goals", "GET /audit.csv?kind=denied", "\uFEFFsequence\r\n1\r\n");

        var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/audit/export?kind=denied"));

        page.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("audit-goals.csv");
        (await page.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Encoding.UTF8.GetBytes("\uFEFFsequence\r\n1\r\n"));
    }

    [Theory]
    [InlineData(Roles.Auditor, true)]
    [InlineData(Roles.Administrator, true)]
    [InlineData(Roles.PlanningOffice, false)]
    [InlineData(Roles.Executive, false)]
    [InlineData(Roles.Author, false)]
    public async Task Is_in_the_menu_of_those_who_may_read_it(string role, bool may)
    {
        var visitor = host.Visit(role, "soumu").WithSampleCity();

        (await visitor.OpenAsync("/help")).Document.QuerySelectorAll(".menu a[href='/audit']").Length.ShouldBe(may ? 2 : 0);
        (await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/audit"))).Status.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Offers_every_kind_of_act_there_is_in_words()
    {
        var options = (await Auditor().OpenAsync("/audit")).Document.QuerySelectorAll("#audit-kind option[value]:not([value=''])");

        options.Select(option => option.GetAttribute("value")).ShouldBe(AuditKind.All, ignoreOrder: true);
        options.ShouldAllBe(option => option.TextContent.Trim() != option.GetAttribute("value"));
    }

    private Visitor Auditor() => host.Visit(Roles.Auditor).WithSampleCity();
}
