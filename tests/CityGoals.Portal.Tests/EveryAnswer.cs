using System.Net;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CityGoals.Portal.Tests;

/// <summary>What browsers are told, for all routes there are.</summary>
public sealed class EveryAnswer(PortalHost host)
{
    private static readonly Uri Secure = new("https://localhost");

    public static TheoryData<string> Headers => [.. BrowserHygiene.Headers];

    [Fact]
    public async Task Loads_runs_and_lends_nothing_and_is_not_kept_if_it_is_private()
    {
        (await FaultsAsync(host, _ => { })).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Would_be_found_without_a_header(string header)
    {
        var found = await FaultsAsync(host, answer => answer.Headers.Remove(header), route => route is "/goals" or "/help");

        found.Where(fault => fault.StartsWith("GET /goals: ", StringComparison.Ordinal)).ShouldAllBe(fault => fault.Contains(header));
        found.Select(fault => fault.Split(':')[0]).Distinct().ShouldBe(["GET /help", "GET /goals"], ignoreOrder: true);
    }

    [Fact]
    public async Task Would_be_found_with_a_loose_policy_an_open_cookie_or_a_private_page_to_keep()
    {
        var found = await FaultsAsync(
            host,
            answer =>
            {
                answer.Headers.Remove("Content-Security-Policy");
                answer.Headers.Add("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'self' 'unsafe-inline'");
                answer.Headers.CacheControl = new() { Private = true, NoCache = true };
                answer.Headers.Add("Set-Cookie", "plain=1; path=/");
            },
            route => route == "/goals");

        found.ShouldBe(
            ["GET /goals: Content-Security-Policy is loose: script-src 'self' 'unsafe-inline'", "GET /goals: Cache-Control lets it be kept", "GET /goals: a cookie is open: plain"],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("/open")]
    [InlineData("/help")]
    public async Task May_be_kept_by_a_citizen_but_not_where_it_names_who_is_signed_in(string address)
    {
        using var citizen = host.CreateClient();

        var open = await citizen.GetAsync(address, TestContext.Current.CancellationToken);
        var own = await host.Visit().OpenAsync(address);

        open.Headers.CacheControl!.NoStore.ShouldBeFalse();
        own.Html.ShouldContain(Visitor.Name);
        own.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/dashboard", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Is_told_the_same_when_it_tells_of_a_failure(string address, HttpStatusCode status)
    {
        var visitor = host.Visit();
        visitor.Services.Silence("analytics");

        var page = await visitor.OpenAsync(address);

        page.Status.ShouldBe(status);
        BrowserHygiene.Of(page.Response, mayBeKept: false).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Production", "https://signin.test/", "max-age=31536000")]
    [InlineData("Development", "https://signin.test/", null)]
    [InlineData("Production", PortalHost.SignIn, null)]
    public async Task Brings_browsers_back_on_https_only_outside_development(string environment, string issuer, string? expected)
    {
        await using var portal = host.WithWebHostBuilder(builder => builder.UseEnvironment(environment).UseSetting("SignIn:Issuer", issuer));
        using var browser = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = Secure });

        var answer = await browser.GetAsync("/help", TestContext.Current.CancellationToken);

        answer.Headers.TryGetValues("Strict-Transport-Security", out var told);
        told?.Single().ShouldBe(expected);
        (told is null).ShouldBe(expected is null);
    }

    [Fact]
    public async Task Sets_cookies_on_https_that_no_other_host_can_plant()
    {
        await using var portal = host.WithWebHostBuilder(builder => builder.UseSetting("SignIn:Issuer", "https://signin.test/"));
        using var browser = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = Secure });
        browser.DefaultRequestHeaders.Add(VisitorAuthentication.Header, host.Visit().Id);

        var answer = await browser.GetAsync("/help?lang=en", TestContext.Current.CancellationToken);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(PortalHost host, Action<HttpResponseMessage> spoil, Func<string, bool>? where = null)
    {
        using var browser = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return await BrowserHygiene.FaultsAsync(host.Services, AskAsync, where ?? (_ => true), MayBeKept, EveryForm.Places);

        async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, string policy)
        {
            if (policy != RouteMatrix.Open) request.Headers.Add(VisitorAuthentication.Header, host.Visit(RouteMatrix.RolesPast(policy)[0], "soumu").WithSampleCity().Id);
            var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            spoil(answer);
            return answer;
        }
    }

    // Files are the same for everybody; of the pages, the citizens' and the help.
    private static bool MayBeKept(string route) => route.Contains('.', StringComparison.Ordinal) || route.StartsWith("/open", StringComparison.Ordinal) || route == "/help" || route.StartsWith("/health", StringComparison.Ordinal);
}
