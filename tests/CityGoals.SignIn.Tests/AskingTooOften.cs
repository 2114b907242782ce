using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Whoever asks for too much in a short time waits, is told how long, and loses nothing that was typed; nobody else notices.</summary>
public sealed class AskingTooOften : IAsyncLifetime
{
    private const string Busy = "198.51.100.7";
    private const string Elsewhere = "192.0.2.1";

    private SignInHost host = null!;
    private string mail = "";

    public async ValueTask InitializeAsync()
    {
        string[] guarded = [RateLimits.SignIn, RateLimits.SecondFactor, RateLimits.PasswordMail, RateLimits.PasswordLink, RateLimits.Export];
        host = await SignInHost.StartAsync([.. guarded.SelectMany(limit => new[] { ($"RateLimits:{limit}:Requests", "3"), ($"RateLimits:{limit}:Window", "00:01:00") })]);
        (_, mail) = await host.AddAuthorAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task At_sign_in_is_refused_by_address_until_the_minute_is_over()
    {
        for (var attempt = 1; attempt <= 3; attempt++) (await SignInAsync(Busy, $"{attempt}@city.example", "a guess")).Status.ShouldBe(HttpStatusCode.BadRequest);
        host.Clock.Advance(TimeSpan.FromSeconds(20));

        var refused = await SignInAsync(Busy, mail, SignInHost.Password);
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response!.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(40));
        (await SignInAsync(Elsewhere, mail, SignInHost.Password)).Query("code").ShouldNotBeNull();

        host.Clock.Advance(TimeSpan.FromSeconds(40));
        (await SignInAsync(Busy, mail, SignInHost.Password)).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Keeps_city_and_mail_and_asks_for_the_password_again()
    {
        for (var attempt = 1; attempt <= 3; attempt++) await SignInAsync(Busy, $"{attempt}@city.example", "a guess");
        var portal = new PortalClient(host, Busy);
        var form = await portal.Browser.GetAsync(PortalClient.AuthorizeAddress());

        var refused = await portal.Browser.SubmitAsync(form, ("City", SignInHost.City), ("Mail", mail), ("Password", SignInHost.Password));
        refused.Html.ShouldContain("短い時間に回数が多すぎます。60秒ほど待ってから、もう一度試してください。");
        refused.Html.ShouldNotContain(SignInHost.Password);
        refused.HiddenFields()["Mail"].ShouldBe(mail);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await portal.Browser.SubmitAsync(refused, ("Password", SignInHost.Password))).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Is_told_in_English_where_the_form_was()
    {
        var browser = new PortalClient(host, Busy).Browser;
        var form = await browser.GetAsync(new Uri(SignInHost.Address, "forgotten-password?lang=en"));
        for (var time = 1; time <= 3; time++) (await browser.SubmitAsync(form, ("City", SignInHost.City), ("Mail", $"{time}@city.example"))).Status.ShouldBe(HttpStatusCode.OK);

        var refused = await browser.SubmitAsync(form, ("City", SignInHost.City), ("Mail", mail));

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Html.ShouldContain("<html lang=\"en\">");
        refused.Html.ShouldContain("Please try again in 60 seconds.");
        refused.HiddenFields()["Mail"].ShouldBe(mail);
    }

    [Fact]
    public async Task Offers_a_link_of_a_mail_again()
    {
        var (browser, link) = (new PortalClient(host, Busy).Browser, new Uri(SignInHost.Address, $"password/{SignInHost.City}/unknown"));
        for (var time = 1; time <= 3; time++) (await browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);

        var refused = await browser.GetAsync(link);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Html.ShouldContain($"href=\"{link.AbsolutePath}\"");
        (await new PortalClient(host, Elsewhere).Browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task In_the_API_is_refused_by_person_with_problem_details_in_both_languages()
    {
        var (busy, other) = (await host.ApiAsync(Roles.Administrator), await host.ApiAsync(Roles.Administrator));
        for (var time = 1; time <= 3; time++) (await busy.SendAsync(HttpMethod.Get, "/posts.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var refused = await busy.SendAsync(HttpMethod.Get, "/posts.csv");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("type").GetString().ShouldBe("urn:citygoals:problem:too-many-requests");
        problem.GetProperty("title").GetString().ShouldBe("回数が多すぎます。");
        problem.GetProperty("detailEn").GetString().ShouldBe("Please try again in 60 seconds.");
        (await other.SendAsync(HttpMethod.Get, "/posts.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Does_not_clear_the_count_of_attempts_at_an_account()
    {
        for (var attempt = 1; attempt <= 3; attempt++) await SignInAsync(Busy, mail, "a guess");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var attempt = 4; attempt <= 5; attempt++) await SignInAsync(Busy, mail, "a guess");

        var refused = await SignInAsync(Busy, mail, SignInHost.Password);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Html.ShouldContain("続けて間違えたため、");
    }

    private Task<Page> SignInAsync(string address, string who, string password) => new PortalClient(host, address).SignInAsync(who, password);
}
