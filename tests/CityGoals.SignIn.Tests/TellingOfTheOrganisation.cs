using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CityGoals.SignIn.Tests.Hosting;

namespace CityGoals.SignIn.Tests;

/// <summary>Other services hear of the city's departments: by an event with each change, and by a feed at any time.</summary>
public sealed class TellingOfTheOrganisation : IAsyncLifetime
{
    private SignInHost host = null!;
    private ApiClient administrator = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SignInHost.StartAsync();
        administrator = await host.ApiAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Tells_the_whole_tree_with_every_change_in_the_order_of_the_changes()
    {
        await AddAsync("soumu-jinji");
        await administrator.PostAsync("/reorganisations", new
        {
            on = "2027-04-01",
            kind = "rename",
            from = new[] { "soumu" },
            to = new[] { new { code = "somu-kikaku", kind = "department", name = "総務企画部", nameEn = "General Affairs and Planning" } },
        });

        var told = await ToldAsync();

        told.Select(fact => fact.GetProperty("revision").GetInt32()).ShouldBe([2, 3]);
        told.ShouldAllBe(fact => fact.GetProperty("municipalityCode").GetString() == SignInHost.City);
        var units = told[1].GetProperty("units").EnumerateArray().ToDictionary(unit => unit.GetProperty("code").GetString()!);
        units.Keys.ShouldBe(["kikaku", "soumu", "soumu-jinji", "somu-kikaku", "somu-kikaku-jinji"], ignoreOrder: true);
        units["soumu"].GetProperty("validTo").GetString().ShouldBe("2027-03-31");
        units["soumu"].GetProperty("successors")[0].GetString().ShouldBe("somu-kikaku");
        (units["soumu-jinji"].GetProperty("kind").GetString(), units["soumu-jinji"].GetProperty("parentCode").GetString()).ShouldBe(("section", "soumu"));
    }

    [Fact]
    public async Task Tells_nothing_of_what_was_refused()
    {
        await administrator.PostAsync("/departments", New("x", "nowhere"), HttpStatusCode.UnprocessableEntity);

        (await ToldAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feeds_the_tree_as_the_last_event_said_it()
    {
        await AddAsync("soumu-jinji");
        await host.AddCityAsync("131016");

        var lines = await FeedAsync(SignInHost.City);

        lines.Count.ShouldBe(2);
        lines[0].GetProperty("event").GetProperty("units").GetRawText().ShouldBe((await ToldAsync())[0].GetProperty("units").GetRawText());
        lines[0].GetProperty("event").GetProperty("revision").GetInt32().ShouldBe(2);
        lines[1].GetProperty("end").GetBoolean().ShouldBeTrue();
        (await FeedAsync(SignInHost.City, lines[0].GetProperty("after").GetString())).Count.ShouldBe(1);
        (await FeedAsync("131016"))[0].GetProperty("event").GetProperty("units").GetArrayLength().ShouldBe(2);
    }

    private static object New(string code, string parentCode) => new { code, parentCode, kind = "section", name = "人事課", nameEn = "Personnel", from = "2026-05-01" };

    private Task<JsonElement> AddAsync(string code) => administrator.PostAsync("/departments", New(code, "soumu"), HttpStatusCode.Created);

    private async Task<List<JsonElement>> ToldAsync()
    {
        var bodies = await host.Database.ScalarAsync<string>("""
            select coalesce(json_agg(body), '[]')::text from outbox_message where event_type = 'CityGoals.Contracts.SignIn.V1.OrganisationChanged'
            """);
        // The tests' clock stands still, so that the ids do not say which came first.
        return [.. JsonDocument.Parse(bodies).RootElement.EnumerateArray()
            .Select(body => body.ValueKind == JsonValueKind.String ? JsonDocument.Parse(body.GetString()!).RootElement : body)
            .OrderBy(fact => fact.GetProperty("revision").GetInt32())];
    }

    private async Task<List<JsonElement>> FeedAsync(string municipality, string? after = null)
    {
        var service = await Tokens.FromAsync(await new PortalClient(host).SendAsync(
            "connect/token", [("grant_type", "client_credentials"), ("client_id", "goals"), ("client_secret", SignInHost.ClientSecret), ("scope", "signin")]));
        using var client = new HttpClient(host.Handler) { BaseAddress = SignInHost.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", service.Access.EncodedToken);
        var feed = await client.GetStringAsync($"/feed/organisation?municipality={municipality}" + (after is null ? "" : $"&after={after}"), TestContext.Current.CancellationToken);
        return [.. feed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
