using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityGoals.Portal.Tests;

/// <summary>Pages for what cannot be shown: in the person's language, with what to do, and a number where someone has to look.</summary>
public class SayingWhatWentWrong(PortalHost host)
{
    [Theory]
    [InlineData("ja", "目標のサービスが応答していません", "番号")]
    [InlineData("en", "The goals service does not answer", "Number")]
    public async Task Names_a_service_that_does_not_answer(string language, string title, string number)
    {
        var visitor = host.Visit();
        visitor.Services.Silence("goals");

        var page = await visitor.OpenAsync($"/goals/2026?lang={language}");

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.TextOf("h1").ShouldBe(title);
        page.TextOf(".error-number").ShouldMatch($"^{number} [0-9A-F]{{8}}$");
        page.Document.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe($"/goals/2026?lang={language}");
    }

    [Fact]
    public async Task Tries_a_read_again_before_giving_up()
    {
        var visitor = host.Visit();
        visitor.Services.Silence("analytics");

        await visitor.OpenAsync("/dashboard");

        visitor.Services.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task Takes_a_services_failure_for_no_answer(HttpStatusCode status)
    {
        var visitor = host.Visit();
        visitor.Services.Answer("analytics", "GET /standing?year=2026", "", status);

        (await visitor.OpenAsync("/dashboard")).TextOf("h1").ShouldBe("状況のサービスが応答していません");
    }

    [Fact]
    public async Task Gives_a_number_and_nothing_else_where_the_portal_itself_fails()
    {
        var visitor = host.Visit();
        visitor.Services.Answer("analytics", "GET /standing?year=2026", """{"asOf":"not a date"}""");

        var page = await visitor.OpenAsync("/dashboard");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.TextOf("h1").ShouldBe("問題が起きました");
        page.TextOf(".error-number").ShouldMatch("^番号 [0-9A-F]{8}$");
        page.Html.ShouldNotContain("Exception");
        page.Html.ShouldNotContain("not a date");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lets_sign_in_keep_who_was_refused_a_page_and_refuses_it_in_any_case(bool reached)
    {
        var visitor = host.Visit(Roles.Author, "soumu");
        if (reached) visitor.Services.Answer("signin", "POST /me/denials", "", HttpStatusCode.NoContent);
        else visitor.Services.Silence("signin");

        var page = await visitor.OpenAsync("/admin/people?search=x");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.TextOf("h1").ShouldBe("このページを見る権限がありません");
        visitor.Services.Requests.ShouldHaveSingleItem().Body.ShouldBe("""{"page":"GET /admin/people"}""");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "サインインが切れました")]
    [InlineData(HttpStatusCode.Forbidden, "このページを見る権限がありません")]
    public async Task Passes_a_services_refusal_on(HttpStatusCode status, string title)
    {
        var visitor = host.Visit();
        visitor.Services.Answer("analytics", "GET /standing?year=2026", "", status);

        var page = await visitor.OpenAsync("/dashboard");

        (page.Status, page.TextOf("h1")).ShouldBe((status, title));
    }

    [Fact]
    public async Task Leads_back_to_the_page_through_the_sign_in()
    {
        var visitor = host.Visit();
        visitor.Services.Answer("analytics", "GET /standing?year=2025", "", HttpStatusCode.Unauthorized);

        var page = await visitor.OpenAsync("/dashboard?year=2025");

        page.Document.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe("/signin?returnUrl=%2Fdashboard%3Fyear%3D2025");
    }

    [Fact]
    public async Task Says_in_English_that_there_is_no_such_page()
    {
        var page = await host.Visit().OpenAsync("/nowhere?lang=en");

        (page.Status, page.TextOf("h1")).ShouldBe((HttpStatusCode.NotFound, "Page not found"));
        page.Document.QuerySelector("main a[href='/goals']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Shows_strangers_nothing_but_help()
    {
        var stranger = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        foreach (var address in new[] { "/", "/goals/2026", "/import", "/dashboard", "/deadlines", "/goals/2026/soumu/1", "/goals/2026/publish" })
        {
            (await stranger.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
        }

        (await stranger.GetAsync("/open/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync("/help", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
