using System.Net;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.SignIn.Tests;

/// <summary>A city that has its own sign-in hands its people over to it.</summary>
public sealed class CityProviderTests : IAsyncLifetime
{
    private const string Mail = "hanako@city.example";

    private CityIssuer issuer = null!;
    private SignInHost host = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await CityIssuer.StartAsync(TimeProvider.System);
        host = await SignInHost.StartAsync(
            services => services.Configure<OpenIdConnectOptions>("city-" + SignInHost.City, options => options.BackchannelHttpHandler = issuer.Handler),
            ("SignIn:Providers:202037:Name", "庁内アカウント"), ("SignIn:Providers:202037:Authority", CityIssuer.Address.AbsoluteUri),
            ("SignIn:Providers:202037:ClientId", "citygoals"), ("SignIn:Providers:202037:ClientSecret", "secret"), ("SignIn:Providers:202037:MailClaim", "preferred_username"));
        browser = new Browser(new Dictionary<string, HttpMessageHandler> { [SignInHost.Address.Host] = host.Handler, [CityIssuer.Address.Host] = issuer.Handler });
        var person = await host.AddPersonAsync(Mail, secondFactor: true);
        await host.AddPostAsync(person, Roles.Administrator, "soumu", new DateOnly(2025, 4, 1));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task Is_offered_on_the_form() =>
        (await browser.GetAsync(new Uri(SignInHost.Address, "signin"))).Html.ShouldContain("試験市202037の庁内アカウントでサインインする");

    [Fact]
    public async Task Lets_in_whom_it_knows_and_who_has_an_account_here_without_asking_for_more()
    {
        issuer.Person = "Hanako@City.example";
        var wanted = PortalClient.AuthorizeAddress().PathAndQuery;

        var page = await browser.GetAsync(new Uri(SignInHost.Address, $"signin/city?city={SignInHost.City}&returnUrl={Uri.EscapeDataString(wanted)}"));

        page.Query("code").ShouldNotBeNull(page.Address + page.Html);
        (await host.Database.ScalarAsync<long>("select count(*) from audit_entry where kind = 'signed-in'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("nobody@city.example")]
    [InlineData("")]
    public async Task Tells_whom_nobody_has_added_here_to_ask_for_it(string person)
    {
        issuer.Person = person;

        var page = await browser.GetAsync(new Uri(SignInHost.Address, $"signin/city?city={SignInHost.City}"));

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Html.ShouldContain("この方のアカウントはまだありません。");
    }

    [Theory]
    [InlineData("signin/city?city=131016")]
    [InlineData("signin/city")]
    public async Task Is_no_way_in_for_a_city_without_one(string path) => (await browser.GetAsync(new Uri(SignInHost.Address, path))).Address.AbsolutePath.ShouldBe("/signin");

    [Fact]
    public async Task Refuses_an_answer_that_this_browser_did_not_ask_for() =>
        (await browser.GetAsync(new Uri(SignInHost.Address, $"signin/city/{SignInHost.City}?code=stolen&state=made-up"))).Html.ShouldContain("自治体のサインインから戻れませんでした");

    [Fact]
    public async Task Has_to_be_set_up_whole() => await Should.ThrowAsync<Exception>(() => SignInHost.StartAsync(("SignIn:Providers:202037:Name", "庁内アカウント")));
}
