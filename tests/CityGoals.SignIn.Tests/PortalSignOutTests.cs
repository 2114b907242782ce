using System.Net;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>How a session at the portal ends, and what it outlives: a person at a browser, the portal, SignIn and a service, all of them real.</summary>
public sealed class PortalSignOutTests : IAsyncLifetime
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
    public async Task Ends_the_session_when_sign_in_refuses_to_go_on()
    {
        var browser = await SignedInAsync();
        await signIn.ExecuteAsync("update person_session set ended_at = @now where person_id = @person", new { person, now = signIn.Clock.GetUtcNow() });

        signIn.Clock.Advance(TimeSpan.FromMinutes(5));

        (await browser.GetAsync(At("/"))).Address.AbsolutePath.ShouldBe("/signin");
    }

    [Fact]
    public async Task Ends_the_session_after_twelve_hours_without_use()
    {
        var browser = await SignedInAsync();

        signIn.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        (await browser.GetAsync(At("/"))).Address.AbsolutePath.ShouldBe("/signin");
    }

    [Fact]
    public async Task Keeps_the_person_while_sign_in_is_away()
    {
        var browser = await SignedInAsync();
        portal.SignInIsAway = true;
        signIn.Clock.Advance(TimeSpan.FromMinutes(4.5));
        (await browser.GetAsync(At("/goals"))).Html.ShouldContain(person.ToString());

        signIn.Clock.Advance(TimeSpan.FromMinutes(5));
        (await browser.GetAsync(At("/"))).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync(At("/goals"))).Html.ShouldContain("サインインが必要です。");

        portal.SignInIsAway = false;
        (await browser.GetAsync(At("/goals"))).Html.ShouldContain(person.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signs_out_here_and_at_sign_in(bool signInIsAway)
    {
        var browser = await SignedInAsync();
        portal.SignInIsAway = signInIsAway;

        var page = await browser.SubmitAsync(await browser.GetAsync(At("/way-out")));

        page.Address.ShouldBe(At("/open/"));
        browser.CookiesOf(SignInHost.PortalAddress).ShouldNotContain(cookie => cookie.Name == "__Host-citygoals");
        portal.SignInIsAway = false;
        (await browser.GetAsync(At("/"))).Address.AbsolutePath.ShouldBe("/signin");
        (await signIn.Database.ScalarAsync<long>("select count(*) from oidc_token where type like '%refresh_token' and status = 'valid'")).ShouldBe(signInIsAway ? 1 : 0);
    }

    [Fact]
    public async Task Signs_nobody_out_on_another_sites_word()
    {
        var browser = await SignedInAsync();

        (await browser.SubmitAsync(await browser.GetAsync(At("/way-out")), ("__RequestVerificationToken", "made-up"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await browser.GetAsync(At("/"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Uri At(string path) => PortalHost.At(path);

    private Task<Browser> SignedInAsync() => portal.SignedInAsync(mail);
}
