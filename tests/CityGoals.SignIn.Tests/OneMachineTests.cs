using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Everything on one machine, without certificates: the way a newcomer starts it.</summary>
public sealed class OneMachineTests
{
    private static readonly Uri Here = new("http://localhost:8081/");

    [Theory]
    [InlineData("http://localhost:8080/signin/callback")]
    [InlineData("http://127.0.0.1:8080/signin/callback")]
    public async Task Signs_in_over_http_under_either_name_of_the_machine(string callback)
    {
        await using var host = await StartAsync(Here.AbsoluteUri);
        var (_, mail) = await host.AddAuthorAsync();
        var browser = new Browser(new Dictionary<string, HttpMessageHandler> { ["localhost:8081"] = host.Handler });

        var form = await browser.GetAsync(new Uri(Here, PortalClient.AuthorizeAddress(("redirect_uri", callback)).PathAndQuery));
        form.Response!.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'self' http://localhost:8080 http://127.0.0.1:8080;");
        var page = await browser.SubmitAsync(form, ("City", SignInHost.City), ("Mail", mail), ("Password", SignInHost.Password));

        page.Address.GetLeftPart(UriPartial.Path).ShouldBe(callback);
        page.Query("code").ShouldNotBeNull();
        browser.CookiesOf(Here).ShouldAllBe(cookie => !cookie.Secure && !cookie.Name.ToString().StartsWith("__", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SignIn:Issuer", "http://signin.example/", "SignIn:Issuer")]
    [InlineData("SignIn:ClientSecret", "too short", "ClientSecret")]
    [InlineData("SignIn:PortalAddress", "", "PortalAddress")]
    public async Task Refuses_to_start_where_that_would_be_unsafe(string key, string value, string named)
    {
        await using var host = await StartAsync(Here.AbsoluteUri);

        var refused = await Should.ThrowAsync<Exception>(() => host.RestartAsync((key, value)));

        refused.Message.ShouldContain(named);
    }

    private static Task<SignInHost> StartAsync(string issuer) => SignInHost.StartAsync(("SignIn:Issuer", issuer), ("SignIn:PortalAddress", "http://localhost:8080"));
}
