using System.Net;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;

namespace CityGoals.SignIn.Tests;

/// <summary>What ends at SignIn ends everywhere, within a moment and without any clock going on: tests' time stands still.</summary>
public sealed class EndingRights : IAsyncLifetime
{
    private SignInHost signIn = null!;
    private PortalHost portal = null!;
    private Guid person;
    private string mail = "";

    public async ValueTask InitializeAsync()
    {
        signIn = await SignInHost.StartAsync();
        portal = await PortalHost.StartAsync(signIn);
        (person, mail) = await signIn.AddAuthorAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await signIn.DisposeAsync();
    }

    [Fact]
    public async Task Ends_the_session_at_the_portal_with_a_suspension()
    {
        var browser = await portal.SignedInAsync(mail);

        await (await signIn.ApiAsync()).PostAsync($"/people/{person}/suspension");

        (await Eventually.GetAsync(() => browser.GetAsync(PortalHost.At("/")), page => page.Address.Host == SignInHost.Address.Host)).Address.AbsolutePath.ShouldBe("/signin");
    }

    [Fact]
    public async Task Takes_a_right_from_a_session_that_goes_on()
    {
        await signIn.AddPostAsync(person, Roles.PlanningOffice, "kikaku", new DateOnly(2026, 4, 1));
        var browser = await portal.SignedInAsync(mail);
        (await browser.GetAsync(PortalHost.At("/planning"))).Status.ShouldBe(HttpStatusCode.OK);
        var administrator = await signIn.ApiAsync();
        var holding = (await administrator.GetAsync($"/people/{person}")).GetProperty("holdings").EnumerateArray().Single(held => held.GetProperty("departmentCode").GetString() == "kikaku");

        await administrator.PutAsync($"/holdings/{holding.GetProperty("postHoldingId").GetGuid()}", new { from = "2026-04-01", until = "2026-04-14" });

        await Eventually.GetAsync(() => browser.GetAsync(PortalHost.At("/planning")), page => page.Status == HttpStatusCode.Forbidden);
        (await browser.GetAsync(PortalHost.At("/goals"))).Html.ShouldContain(person.ToString());
    }

    [Fact]
    public async Task Is_refused_by_a_service_with_the_very_token_that_it_took_before()
    {
        var browser = await portal.SignedInAsync(mail);
        var token = (await browser.GetAsync(PortalHost.At("/token"))).Html;
        (await portal.AskGoalsAsync(token)).ShouldBe(HttpStatusCode.OK);

        await (await signIn.ApiAsync()).PostAsync($"/people/{person}/sign-outs");

        await Eventually.GetAsync(() => portal.AskGoalsAsync(token), status => status == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Ends_what_is_signed_out_of_with_its_tokens()
    {
        var browser = await portal.SignedInAsync(mail);
        var token = (await browser.GetAsync(PortalHost.At("/token"))).Html;
        await browser.SubmitAsync(await browser.GetAsync(PortalHost.At("/way-out")));

        await Eventually.GetAsync(() => portal.AskGoalsAsync(token), status => status == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Lists_a_persons_sessions_and_ends_one_or_all_of_them()
    {
        var (here, there) = (await ApiClient.SignInAsync(signIn, mail, person), await ApiClient.SignInAsync(signIn, mail, person));
        var sessions = (await here.GetAsync("/me/sessions")).GetProperty("sessions").EnumerateArray().ToList();
        sessions.Count.ShouldBe(2);
        var other = sessions.Single(session => !session.GetProperty("current").GetBoolean()).GetProperty("sessionId").GetGuid();

        (await here.DeleteAsync($"/me/sessions/{other}")).ShouldBe(HttpStatusCode.NoContent);
        (await there.SendAsync(HttpMethod.Get, "/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await here.DeleteAsync($"/me/sessions/{other}")).ShouldBe(HttpStatusCode.NotFound);
        (await here.DeleteAsync("/me/sessions")).ShouldBe(HttpStatusCode.NoContent);
        (await here.SendAsync(HttpMethod.Get, "/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Lets_nobody_end_somebody_elses_session()
    {
        var own = await ApiClient.SignInAsync(signIn, mail, person);
        var (stranger, strangersMail) = await signIn.AddAuthorAsync();
        var theirs = (await (await ApiClient.SignInAsync(signIn, strangersMail, stranger)).GetAsync("/me/sessions")).GetProperty("sessions")[0].GetProperty("sessionId").GetGuid();

        (await own.DeleteAsync($"/me/sessions/{theirs}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Answers_who_waits_when_something_ends_and_not_before()
    {
        var known = (await AskAsync(null)).GetProperty("version").GetString();
        var waiting = AskAsync(known);
        waiting.IsCompleted.ShouldBeFalse();

        var member = await ApiClient.SignInAsync(signIn, mail, person);
        await member.DeleteAsync("/me/sessions");

        var ended = await waiting;
        ended.GetProperty("version").GetString().ShouldNotBe(known);
        ended.GetProperty("sessions").GetArrayLength().ShouldBe(1);
    }

    private async Task<JsonElement> AskAsync(string? known)
    {
        var service = await Tokens.FromAsync(await new PortalClient(signIn).SendAsync(
            "connect/token", [("grant_type", "client_credentials"), ("client_id", "goals"), ("client_secret", SignInHost.ClientSecret), ("scope", "signin")]));
        using var client = new HttpClient(signIn.Handler) { BaseAddress = SignInHost.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", service.Access.EncodedToken);
        return JsonDocument.Parse(await client.GetStringAsync("/ended-rights?known=" + known, TestContext.Current.CancellationToken)).RootElement;
    }
}
