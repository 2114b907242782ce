using System.Net;
using AngleSharp.Html.Dom;
using CityGoals.Portal.Tests.Hosting;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CityGoals.Portal.Tests;

/// <summary>Who asks for too much in a short time waits, is told how long, and loses nothing; nobody else notices.</summary>
public sealed class AskingTooOften : IAsyncDisposable
{
    private readonly PortalHost host;
    private readonly WebApplicationFactory<Program> portal;
    private readonly FakeTimeProvider clock = new(PortalHost.Now);

    public AskingTooOften(PortalHost host)
    {
        this.host = host;
        portal = host.WithWebHostBuilder(builder =>
        {
            builder.WithRateLimits(3);
            foreach (var limit in new RateLimitOptions().Keys) builder.UseSetting($"RateLimits:{limit}:Window", "00:01:00");
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        });
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Is_refused_at_the_fourth_time_until_the_minute_is_over()
    {
        using var browser = BrowserOf(Roles.Auditor);
        for (var time = 1; time <= 3; time++) (await GetAsync(browser, "/audit")).Status.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromSeconds(20.5));

        var refused = await GetAsync(browser, "/audit?search=x");
        (refused.Status, refused.TextOf("h1")).ShouldBe((HttpStatusCode.TooManyRequests, "短い時間に回数が多すぎます"));
        refused.TextOf(".lead").ShouldBe("40秒ほど待ってから、もう一度試してください。");
        refused.Response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(40));
        refused.Document.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe("/audit?search=x");

        clock.Advance(TimeSpan.FromSeconds(40));
        (await GetAsync(browser, "/audit")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Does_not_touch_another_person_at_the_same_address()
    {
        using var busy = BrowserOf(Roles.Auditor);
        using var other = BrowserOf(Roles.Auditor);
        for (var time = 1; time <= 4; time++) await GetAsync(busy, "/audit");

        (await GetAsync(busy, "/audit")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await GetAsync(other, "/audit")).Status.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(busy, "/audit/export")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Counts_strangers_by_their_address()
    {
        using var stranger = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        for (var time = 1; time <= 3; time++) (await GetAsync(stranger, "/signin")).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);

        var refused = await GetAsync(stranger, "/signin?lang=en");

        (refused.Status, refused.TextOf("h1")).ShouldBe((HttpStatusCode.TooManyRequests, "Too many requests in a short time"));
        refused.TextOf(".lead").ShouldBe("Please try again in 60 seconds.");
    }

    [Fact]
    public async Task Keeps_what_was_typed_to_be_sent_again()
    {
        using var browser = BrowserOf(Roles.Administrator);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "会田 <健>", ["note"] = "一行目\r\n二行目" };
        for (var time = 1; time <= 3; time++) await PostAsync(browser, "/admin/people/new", typed);

        var refused = await PostAsync(browser, "/admin/people/new?dept=soumu", typed);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        var form = refused.Document.QuerySelector("main form[method=post]").ShouldBeAssignableTo<IHtmlFormElement>()!;
        form.GetAttribute("action").ShouldBe("/admin/people/new?dept=soumu");
        form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name"), input.GetAttribute("value")))
            .ShouldBe([("name", "会田 <健>"), ("note", "一行目\r\n二行目")]);
    }

    [Fact]
    public async Task Says_of_files_that_they_have_to_be_chosen_again()
    {
        using var browser = BrowserOf(Roles.PlanningOffice);
        for (var time = 1; time <= 3; time++) await UploadAsync(browser);

        var refused = await UploadAsync(browser);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Main.ShouldContain("ファイルを選び直してください");
        refused.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Passes_on_how_long_a_service_wants_it_to_wait_and_asks_it_no_more()
    {
        var visitor = host.Visit();
        visitor.Services.Refuse("analytics", "GET /standing?year=2026", HttpStatusCode.TooManyRequests, "{}", retryAfter: 7);

        var page = await visitor.OpenAsync("/dashboard");

        (page.Status, page.TextOf("h1"), page.TextOf(".lead")).ShouldBe((HttpStatusCode.TooManyRequests, "短い時間に回数が多すぎます", "7秒ほど待ってから、もう一度試してください。"));
        visitor.Services.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("RateLimits:exports:Requests", "5")]
    [InlineData("RateLimits:export:Requests", "0")]
    [InlineData("RateLimits:export:Window", "00:00:00")]
    public void Does_not_start_with_limits_that_cannot_be_meant(string key, string value)
    {
        using var wrong = host.WithWebHostBuilder(builder => builder.UseSetting(key, value));

        Should.Throw<Exception>(() => wrong.CreateClient()).Message.ShouldContain(key.Split(':')[1]);
    }

    private HttpClient BrowserOf(string role)
    {
        var browser = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add(VisitorAuthentication.Header, host.Visit(role).WithSampleCity().Id);
        return browser;
    }

    private static Task<ShownPage> GetAsync(HttpClient browser, string address) => SendAsync(browser, new HttpRequestMessage(HttpMethod.Get, address));

    private static Task<ShownPage> PostAsync(HttpClient browser, string address, IReadOnlyDictionary<string, string> fields) =>
        SendAsync(browser, new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });

    private static Task<ShownPage> UploadAsync(HttpClient browser) =>
        SendAsync(browser, new HttpRequestMessage(HttpMethod.Post, "/import") { Content = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "files", "a.txt" } } });

    private static Task<ShownPage> SendAsync(HttpClient browser, HttpRequestMessage request) => ShownPage.OfAsync(browser, request);
}
