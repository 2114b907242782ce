using System.Net;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>What the portal refused a person is kept beside what the services refused.</summary>
public sealed class KeepingDenials : IAsyncLifetime
{
    private SignInHost host = null!;

    public async ValueTask InitializeAsync() => host = await SignInHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Keeps_a_page_and_a_route_that_somebody_may_not_have()
    {
        var author = await host.ApiAsync(Roles.Author);

        (await author.SendAsync(HttpMethod.Post, "/me/denials", new { page = "GET /admin/people" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await author.SendAsync(HttpMethod.Get, "/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var entries = (await (await host.ApiAsync(Roles.Auditor)).GetAsync("/audit?kind=denied")).GetProperty("entries").EnumerateArray().ToList();
        entries.Select(entry => (entry.GetProperty("personId").GetString(), entry.GetProperty("subject").GetString())).ShouldBe(
            [(author.Person.ToString(), "GET /people"), (author.Person.ToString(), "GET /admin/people")]);
    }
}
