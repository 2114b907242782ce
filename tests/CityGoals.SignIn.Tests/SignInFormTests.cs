using System.Net;
using CityGoals.SignIn.Tests.Hosting;
using Microsoft.Net.Http.Headers;

namespace CityGoals.SignIn.Tests;

/// <summary>What the sign-in page shows, and what it keeps to itself.</summary>
public sealed class SignInFormTests(SignInHost host) : IClassFixture<SignInHost>
{
    private static readonly Uri Form = new(SignInHost.Address, "signin");

    private Browser Browser => new PortalClient(host).Browser;

    [Fact]
    public async Task Is_whole_without_scripts_and_allows_none()
    {
        var page = await Browser.GetAsync(Form);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldStartWith("<!DOCTYPE html>");
        page.Html.ShouldContain("<html lang=\"ja\">");
        page.Html.ShouldNotContain("<script", Case.Insensitive);
        page.Html.ShouldNotContain("style=", Case.Insensitive);
        var headers = page.Response!.Headers;
        headers.GetValues("Content-Security-Policy").ShouldBe(
            ["default-src 'none'; style-src 'self'; form-action 'self' https://portal.test; base-uri 'none'; frame-ancestors 'none'"]);
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Loads_nothing_but_its_own_stylesheet()
    {
        var page = await Browser.GetAsync(Form);
        var address = page.Html.Split("<link rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        var stylesheet = await Browser.GetAsync(new Uri(SignInHost.Address, address));

        stylesheet.Response!.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        stylesheet.Response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        stylesheet.Html.ShouldContain("--cg-surface");
        stylesheet.Html.ShouldNotContain("url(");
        page.Html.ShouldNotContain("http");
    }

    [Fact]
    public async Task Speaks_English_on_request()
    {
        var page = await Browser.GetAsync(new Uri(SignInHost.Address, "signin?lang=en&returnUrl=%2Fconnect%2Fauthorize%3Fa%3Db"));

        page.Html.ShouldContain("<html lang=\"en\">");
        page.Html.ShouldContain(">Mail address<");
        page.Html.ShouldNotContain("パスワード");
        page.HiddenFields()["ReturnUrl"].ShouldBe("/connect/authorize?a=b");
        page.Html.ShouldContain("href=\"/signin?returnUrl=%2Fconnect%2Fauthorize%3Fa%3Db&amp;lang=ja\"");
    }

    [Fact]
    public async Task Speaks_English_where_the_portal_does() =>
        (await Browser.GetAsync(PortalClient.AuthorizeAddress(("ui_locales", "en")))).Html.ShouldContain("<html lang=\"en\">");

    [Theory]
    [InlineData(true, SignInHost.City, "wrong")]
    [InlineData(false, SignInHost.City, SignInHost.Password)]
    [InlineData(true, "131016", SignInHost.Password)]
    [InlineData(true, "", SignInHost.Password)]
    [InlineData(true, "x' or 1=1", SignInHost.Password)]
    public async Task Does_not_say_which_part_was_wrong(bool known, string city, string password)
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);

        var page = await portal.SignInAsync(known ? mail : "nobody@city.example", password, city);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Html.ShouldContain("<title>エラー：サインイン");
        page.Html.ShouldContain("サインインできませんでした。自治体、メールアドレス、パスワードをもう一度確かめてください。");
        page.Html.ShouldContain(known ? mail : "nobody@city.example");
        page.Html.ShouldNotContain(password);
        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Query("code").ShouldBeNull();
    }

    [Fact]
    public async Task Takes_the_mail_address_in_any_case_and_with_spaces_around()
    {
        var (_, mail) = await host.AddAuthorAsync();

        (await new PortalClient(host).SignInAsync($" {mail.ToUpperInvariant()} ")).Query("code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Shows_what_was_typed_as_text()
    {
        var page = await new PortalClient(host).SignInAsync("\"><b>x</b>", "wrong");

        page.Html.ShouldNotContain("<b>x</b>");
    }

    [Fact]
    public async Task Refuses_a_form_that_another_site_made()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        var page = await portal.Browser.GetAsync(Form);

        var refused = await portal.Browser.SubmitAsync(
            page, ("__RequestVerificationToken", "made-up"), ("City", SignInHost.City), ("Mail", mail), ("Password", SignInHost.Password));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Html.ShouldContain("画面が古くなっていました。");
        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Query("code").ShouldBeNull();
    }

    [Theory]
    [InlineData("https://elsewhere.test/")]
    [InlineData("//elsewhere.test/")]
    [InlineData("/\\elsewhere.test/")]
    [InlineData("")]
    public async Task Leads_to_the_portal_rather_than_to_another_site(string returnUrl)
    {
        var (_, mail) = await host.AddAuthorAsync();
        var browser = Browser;
        var page = await browser.GetAsync(new Uri(SignInHost.Address, "signin?returnUrl=" + Uri.EscapeDataString(returnUrl)));

        var landed = await browser.SubmitAsync(page, ("City", SignInHost.City), ("Mail", mail), ("Password", SignInHost.Password));

        landed.Address.ShouldBe(SignInHost.PortalAddress);
    }

    [Fact]
    public async Task Keeps_its_session_out_of_reach_of_scripts_and_other_sites()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        await portal.SignInAsync(mail);

        var cookie = portal.Browser.CookiesOf(SignInHost.Address).Single(cookie => cookie.Name == "__Host-citygoals-signin");

        cookie.HttpOnly.ShouldBeTrue();
        cookie.Secure.ShouldBeTrue();
        cookie.SameSite.ShouldBe(SameSiteMode.Lax);
    }
}
