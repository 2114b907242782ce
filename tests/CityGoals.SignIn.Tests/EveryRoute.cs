using System.Net.Http.Headers;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;

namespace CityGoals.SignIn.Tests;

/// <summary>Who may use which route, for all routes there are.</summary>
public sealed class EveryRoute : IAsyncLifetime
{
    private SignInHost host = null!;

    public async ValueTask InitializeAsync() => host = await SignInHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public void Names_its_policy()
    {
        var routes = RouteMatrix.Of(host.Services);

        routes.Count.ShouldBeGreaterThan(40);
        routes.Where(route => route.Policy == RouteMatrix.Nobody).ShouldBeEmpty();
        // The rest is for whoever comes to show who they are.
        routes.Where(route => route.Policy == RouteMatrix.Open).Select(route => route.Route).Distinct().ShouldBe(
        [
            "/health/live", "/health/ready", "/signin.css", "/signin", "/signin/code", "/signin/second-factor", "/signin/city", "/forgotten-password", "/password/{city}/{token}",
            "/connect/authorize", "/connect/token", "/connect/end-session",
        ], ignoreOrder: true);
        routes.Where(route => route.Policy == SignInApi.OwnSession).ShouldAllBe(route => route.Route.StartsWith("/account", StringComparison.Ordinal));
    }

    [Fact]
    public void Has_a_limit_where_passwords_are_checked_or_it_costs_much() => RouteMatrix.LimitsOf(host.Services).ShouldBe(
        [
            "POST /signin: sign-in", "GET /signin/city: sign-in", "POST /signin/code: second-factor", "POST /signin/second-factor: second-factor", "POST /forgotten-password: password-mail",
            "GET /password/{city}/{token}: password-link", "POST /password/{city}/{token}: password-link", "POST /account/password: second-factor",
            "POST /account/recovery-codes: second-factor", "POST /account/authenticator: second-factor", "GET /connect/authorize: token", "POST /connect/authorize: token", "POST /connect/token: token",
            "GET /audit: search", "GET /audit.csv: export", "GET /audit/verification: verification", "GET /people: search", "POST /people: invitation", "POST /people/{personId:guid}/invitation: invitation",
            "GET /people.csv: export", "GET /posts.csv: export", "GET /holdings.csv: export", "POST /people/imports: upload", "POST /posts/imports: upload", "POST /holdings/imports: upload",
        ],
        ignoreOrder: true);

    [Fact]
    public async Task Lets_those_past_whom_its_policy_admits_and_nobody_else()
    {
        var tokens = new Dictionary<string, AuthenticationHeaderValue>(StringComparer.Ordinal);
        foreach (var role in Roles.OfStaff) tokens[role] = new("Bearer", (await host.ApiAsync(role)).Tokens.Access.EncodedToken);
        var service = await Tokens.FromAsync(await new PortalClient(host).SendAsync(
            "connect/token", [("grant_type", "client_credentials"), ("client_id", "goals"), ("client_secret", SignInHost.ClientSecret), ("scope", "signin")]));
        tokens[Roles.Service] = new("Bearer", service.Access.EncodedToken);
        using var client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };

        var wrong = await RouteMatrix.WrongAnswersAsync(
            host.Services, client, tokens.GetValueOrDefault,
            // Pages ask for a cookie; and who signs out everywhere has no token for the routes after that.
            route => route.Policy != SignInApi.OwnSession && route is not ("DELETE", "/me/sessions", _), TestContext.Current.CancellationToken);

        wrong.ShouldBeEmpty();
    }
}
