using System.Net;
using CityGoals.SignIn.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CityGoals.SignIn.Tests;

/// <summary>The address of whoever signs in, where a proxy stands in front: believed of the proxies that an operator named, and of nobody else.</summary>
public sealed class BehindAProxy
{
    private const string Person = "203.0.113.9";

    [Theory]
    [InlineData("192.0.2.4", "192.0.2.4", Person)]
    [InlineData("192.0.2.0/24", "192.0.2.4", Person)]
    [InlineData("192.0.2.4 10.8.0.0/16", "::ffff:192.0.2.4", Person)]
    [InlineData("192.0.2.4", "192.0.2.5", "192.0.2.5")]
    [InlineData("", "192.0.2.4", "192.0.2.4")]
    [InlineData("", "127.0.0.1", "127.0.0.1")]
    public async Task Is_what_a_known_proxy_says(string known, string proxy, string expected)
    {
        (await AddressOfASessionAsync(known, proxy, Person)).ShouldBe(expected);
    }

    [Fact]
    public async Task Is_the_last_one_before_the_known_proxies_whatever_the_browser_claims()
    {
        (await AddressOfASessionAsync("192.0.2.4 10.8.0.0/16", "192.0.2.4", "198.51.100.1, " + Person + ", 10.8.3.3")).ShouldBe(Person);
    }

    [Fact]
    public async Task Refuses_to_start_with_something_else_than_addresses()
    {
        var refused = await Should.ThrowAsync<Exception>(() => SignInHost.StartAsync(("Proxies:Known", "proxy.city.example")));

        refused.Message.ShouldContain("Proxies:Known");
    }

    private static async Task<string> AddressOfASessionAsync(string known, string proxy, string forwardedFor)
    {
        await using var host = await SignInHost.StartAsync(
            services => services.AddTransient<IStartupFilter>(_ => new ComesFrom(IPAddress.Parse(proxy))), ("Proxies:Known", known));
        var (person, mail) = await host.AddAuthorAsync();
        await new PortalClient(host, forwardedFor).SignInAsync(mail);
        return await host.ScalarAsync<string>("select address from person_session where person_id = @person", new { person });
    }

    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext http, RequestDelegate rest) =>
            {
                http.Connection.RemoteIpAddress = address;
                return rest(http);
            });
            next(app);
        };
    }
}
