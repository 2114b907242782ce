using System.Net;
using System.Text.Json;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.Net.Http.Headers;

namespace CityGoals.SignIn.Tests;

/// <summary>A person at a browser, the portal, SignIn and a service, all of them real.</summary>
public sealed class PortalSignInTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 4, 15);

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
    public async Task Leads_over_the_form_to_the_page_that_was_asked_for()
    {
        var browser = portal.NewBrowser();

        var form = await browser.GetAsync(At("/?year=2026"));
        form.Address.Host.ShouldBe(SignInHost.Address.Host);
        var page = await browser.SubmitAsync(form, ("City", SignInHost.City), ("Mail", mail), ("Password", SignInHost.Password));

        page.Address.ShouldBe(At("/?year=2026"));
        var caller = JsonDocument.Parse(page.Html).RootElement;
        caller.GetProperty("personId").GetString().ShouldBe(person.ToString());
        caller.GetProperty("municipalityCode").GetString().ShouldBe(SignInHost.City);
        caller.GetProperty("roles")[0].GetString().ShouldBe(Roles.Author);
        caller.GetProperty("departments")[0].GetString().ShouldBe("soumu");
    }

    [Theory]
    [InlineData("/unnamed")]
    [InlineData("/nowhere")]
    [InlineData("/planning")]
    [InlineData("/signout-of-nothing")]
    public async Task Asks_for_sign_in_wherever_nothing_else_is_said(string path) =>
        (await portal.NewBrowser().GetAsync(At(path))).Address.Host.ShouldBe(SignInHost.Address.Host);

    [Theory]
    [InlineData("/open/page", HttpStatusCode.OK)]
    [InlineData("/open/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/signin/nowhere", HttpStatusCode.NotFound)]
    public async Task Asks_nobody_on_the_open_pages(string path, HttpStatusCode status)
    {
        var page = await portal.NewBrowser().GetAsync(At(path));

        (page.Address, page.Status).ShouldBe((At(path), status));
    }

    [Fact]
    public async Task Leads_from_its_own_address_to_a_page_of_the_portal_and_to_no_other_site()
    {
        var browser = await SignedInAsync();

        (await browser.GetAsync(At("/signin?returnUrl=%2Funnamed"))).Address.ShouldBe(At("/unnamed"));
        (await browser.GetAsync(At("/signin?returnUrl=https%3A%2F%2Felsewhere.test%2F"))).Address.ShouldBe(At("/"));
    }

    [Fact]
    public async Task Refuses_a_page_that_the_role_does_not_open()
    {
        var page = await (await SignedInAsync()).GetAsync(At("/planning"));

        (page.Address, page.Status).ShouldBe((At("/planning"), HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Gives_the_browser_a_cookie_and_no_token()
    {
        var browser = await SignedInAsync();

        var cookie = browser.CookiesOf(SignInHost.PortalAddress).ShouldHaveSingleItem();
        cookie.Name.ToString().ShouldBe("__Host-citygoals");
        (cookie.HttpOnly, cookie.Secure, cookie.SameSite, cookie.Expires).ShouldBe((true, true, SameSiteMode.Lax, null));
        // A token is longer than that alone.
        cookie.Value.Length.ShouldBeLessThan(500);
    }

    [Fact]
    public async Task Speaks_to_the_services_in_the_persons_name()
    {
        var page = await (await SignedInAsync()).GetAsync(At("/goals"));

        JsonDocument.Parse(page.Html).RootElement.GetProperty("personId").GetString().ShouldBe(person.ToString());
    }

    [Fact]
    public async Task Refreshes_the_token_before_it_expires_and_the_rights_with_it()
    {
        await signIn.AddPostAsync(person, Roles.PlanningOffice, "kikaku", Today.AddDays(1));
        var browser = await SignedInAsync();
        var first = (await browser.GetAsync(At("/token"))).Html;
        first.ShouldStartWith("ey");
        (await browser.GetAsync(At("/token"))).Html.ShouldBe(first);

        for (var hour = 1; hour <= 12; hour++)
        {
            signIn.Clock.Advance(TimeSpan.FromHours(1));
            (await browser.GetAsync(At("/goals"))).Html.ShouldContain(person.ToString());
        }

        (await browser.GetAsync(At("/planning"))).Status.ShouldBe(HttpStatusCode.OK);
        new JsonWebToken((await browser.GetAsync(At("/token"))).Html).GetClaim("iat").Value.ShouldNotBe(new JsonWebToken(first).GetClaim("iat").Value);
    }

    [Fact]
    public async Task Serves_many_requests_that_find_the_token_stale_at_once_and_goes_on_afterwards()
    {
        var browser = await SignedInAsync();
        signIn.Clock.Advance(TimeSpan.FromMinutes(4.5));

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.GetAsync(At("/goals"))));
        pages.ShouldAllBe(page => page.Html.Contains(person.ToString(), StringComparison.Ordinal));

        // Later than a used refresh token is taken.
        signIn.Clock.Advance(TimeSpan.FromMinutes(5));
        (await browser.GetAsync(At("/goals"))).Html.ShouldContain(person.ToString());
    }

    [Fact]
    public async Task Refuses_a_way_back_that_this_browser_did_not_begin()
    {
        var page = await portal.NewBrowser().GetAsync(At("/signin/callback?code=stolen&state=made-up"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Takes_the_language_of_the_page_along()
    {
        (await portal.NewBrowser().GetAsync(At("/?lang=en"))).Html.ShouldContain("<html lang=\"en\">");
        (await portal.NewBrowser().GetAsync(At("/"))).Html.ShouldContain("<html lang=\"ja\">");
    }

    private static Uri At(string path) => PortalHost.At(path);

    private Task<Browser> SignedInAsync() => portal.SignedInAsync(mail);
}
