using System.Net.Http.Headers;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;
using CityGoals.TestKit;

namespace CityGoals.SignIn.Tests;

/// <summary>What browsers are told, for all routes there are.</summary>
public sealed class EveryAnswer(SignInHost host) : IClassFixture<SignInHost>
{
    public static TheoryData<string> Headers => [.. BrowserHygiene.Headers];

    [Fact]
    public async Task Loads_runs_and_lends_nothing_and_is_not_kept()
    {
        (await FaultsAsync(_ => { }, _ => true)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Would_be_found_without_a_header(string header)
    {
        var found = await FaultsAsync(answer => answer.Headers.Remove(header), route => route is "/forgotten-password" or "/people");

        found.ShouldAllBe(fault => fault.Contains(header));
        found.Select(fault => fault.Split(':')[0]).Distinct().ShouldBe(["GET /forgotten-password", "POST /forgotten-password", "GET /people", "POST /people"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Production", "max-age=31536000")]
    [InlineData("Development", null)]
    public async Task Brings_browsers_back_on_https_only_outside_development(string environment, string? expected)
    {
        await using var signIn = await SignInHost.StartAsync(("environment", environment));

        var page = await new PortalClient(signIn).Browser.GetAsync(new Uri(SignInHost.Address, "signin"));

        page.Response!.Headers.TryGetValues("Strict-Transport-Security", out var told);
        (told?.Single()).ShouldBe(expected);
    }

    [Fact]
    public async Task Keeps_its_headers_where_nothing_was_found()
    {
        using var client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };

        var answer = await client.GetAsync("nowhere", TestContext.Current.CancellationToken);

        BrowserHygiene.Of(answer, mayBeKept: false).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(Action<HttpResponseMessage> spoil, Func<string, bool> which)
    {
        var tokens = new Dictionary<string, AuthenticationHeaderValue>(StringComparer.Ordinal);
        foreach (var role in new[] { Roles.Administrator, Roles.PlanningOffice, Roles.Author }) tokens[role] = new("Bearer", (await host.ApiAsync(role)).Tokens.Access.EncodedToken);
        var portal = new PortalClient(host);
        await portal.SignInAsync((await host.AddAuthorAsync()).Mail, SignInHost.Password);
        var session = string.Join("; ", portal.Browser.CookiesOf(SignInHost.Address).Select(cookie => $"{cookie.Name}={cookie.Value}"));
        using var client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };
        return await BrowserHygiene.FaultsAsync(host.Services, AskAsync, which, route => route is "/signin.css");

        async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, string policy)
        {
            if (policy == SignInApi.OwnSession) request.Headers.Add("Cookie", session);
            else if (policy != RouteMatrix.Open) request.Headers.Authorization = tokens.GetValueOrDefault(RouteMatrix.RolesPast(policy)[0]);
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            spoil(answer);
            return answer;
        }
    }
}
