using System.Net;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>From the portal's redirect over the form to tokens.</summary>
public sealed class AuthorizationCodeTests(SignInHost host) : IClassFixture<SignInHost>
{
    [Fact]
    public async Task Leads_back_to_the_portal_with_a_code_that_becomes_tokens()
    {
        var (person, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);

        var page = await portal.SignInAsync(mail);
        page.Address.GetLeftPart(UriPartial.Path).ShouldBe(PortalClient.Callback.AbsoluteUri);
        page.Query("state").ShouldBe("state");
        var tokens = await portal.RedeemAsync(page.Query("code")!);

        var access = tokens.Access;
        access.Typ.ShouldBe("at+jwt");
        access.Alg.ShouldBe("ES256");
        access.Issuer.ShouldBe(SignInHost.Address.AbsoluteUri);
        access.Audiences.ShouldBe(["goals", "progress", "notifications", "analytics", "signin"], ignoreOrder: true);
        access.Subject.ShouldBe(person.ToString());
        access.GetClaim("name").Value.ShouldBe("山田 花子");
        access.GetClaim("email").Value.ShouldBe(mail);
        access.GetClaim("municipality").Value.ShouldBe(SignInHost.City);
        tokens.Roles.ShouldBe([Roles.Author]);
        tokens.Departments.ShouldBe(["soumu"]);
        access.GetClaim("post").Value.ShouldBe("Author@soumu");
        (access.ValidTo - host.Clock.GetUtcNow()).ShouldBe(TimeSpan.FromMinutes(5));
        tokens.Identity!.Audiences.ShouldBe(["portal"]);
        tokens.Identity.GetClaim("municipality_name").Value.ShouldBe("試験市202037");
        tokens.Identity.GetClaim("nonce").Value.ShouldBe("nonce");
    }

    [Fact]
    public async Task Asks_for_the_password_once_in_a_browser()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        await portal.SignInAsync(mail);

        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Query("code").ShouldNotBeNull();
        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress(("prompt", "login")))).Address.AbsolutePath.ShouldBe("/signin");
    }

    [Fact]
    public async Task Asks_nobody_where_the_portal_wants_no_page() =>
        (await new PortalClient(host).Browser.GetAsync(PortalClient.AuthorizeAddress(("prompt", "none")))).Query("error").ShouldBe("login_required");

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("redirect_uri", "https://elsewhere.test/signin/callback")]
    [InlineData("client_id", "stranger")]
    [InlineData("client_id", "progress")]
    [InlineData("response_type", "token")]
    public async Task Gives_no_code_to_a_request_that_is_not_the_portals(string name, string? value)
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        await portal.SignInAsync(mail);

        var page = await portal.Browser.GetAsync(PortalClient.AuthorizeAddress((name, value)));

        page.Query("code").ShouldBeNull();
        (page.Status == HttpStatusCode.BadRequest || page.Query("error") is not null).ShouldBeTrue();
    }

    [Fact]
    public async Task Redeems_a_code_for_whom_it_was_made_only()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        var code = (await portal.SignInAsync(mail)).Query("code")!;

        (string, string)[] right = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", PortalClient.Callback.AbsoluteUri), ("code_verifier", PortalClient.Verifier)];
        (await PortalClient.ErrorOfAsync(await portal.SendAsync([.. right[..3], ("code_verifier", new string('x', 43))]))).ShouldBe("invalid_grant");
        (await PortalClient.ErrorOfAsync(await portal.SendAsync("connect/token", [("client_id", "portal"), ("client_secret", "guessed"), .. right]))).ShouldBe("invalid_client");
    }

    [Fact]
    public async Task Redeems_a_code_once()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        var code = (await portal.SignInAsync(mail)).Query("code")!;
        await portal.RedeemAsync(code);

        (await PortalClient.ErrorOfAsync(await portal.SendAsync(
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", PortalClient.Callback.AbsoluteUri), ("code_verifier", PortalClient.Verifier)))).ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Signs_out_and_asks_for_the_password_again()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(mail);
        var signedOut = new Uri(SignInHost.PortalAddress, "signin/signed-out").AbsoluteUri;

        var page = await portal.Browser.GetAsync(new Uri(
            SignInHost.Address, $"connect/end-session?id_token_hint={tokens.Identity!.EncodedToken}&post_logout_redirect_uri={Uri.EscapeDataString(signedOut)}"));

        page.Address.AbsoluteUri.ShouldBe(signedOut);
        (await portal.Browser.GetAsync(PortalClient.AuthorizeAddress())).Address.AbsolutePath.ShouldBe("/signin");
    }

    [Fact]
    public async Task Signs_nobody_out_by_restarting()
    {
        var (_, mail) = await host.AddAuthorAsync();
        var portal = new PortalClient(host);
        var tokens = await portal.GetTokensAsync(mail);

        await host.RestartAsync();
        var afterwards = new PortalClient(host);

        (await Tokens.FromAsync(await afterwards.RefreshAsync(tokens.Refresh!))).Access.Kid.ShouldBe(tokens.Access.Kid);
    }
}
