using System.Net.Http.Json;
using System.Text.Json;
using CityGoals.Notifications.Tests;
using CityGoals.TestKit.Projections;

[assembly: AssemblyFixture(typeof(PlanningService))]

namespace CityGoals.Notifications.Tests;

/// <summary>The service on the morning of 1 September 2026, a Tuesday; tests keep apart by municipality.</summary>
public sealed class PlanningService : IAsyncLifetime
{
    internal static readonly DateOnly Today = new(2026, 9, 1);

    internal ProjectionHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var clock = new MovableClock(default);
        clock.Turn(Today);
        Host = await ProjectionHost.StartAsync<Program>("notifications", clock: clock);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Tells facts and waits until what they change is planned.</summary>
    internal async Task TakeAsync(string municipality, params IReadOnlyList<object> facts)
    {
        await Host.TakeAsync(facts);
        await Host.UntilBuiltAsync(municipality);
    }

    /// <summary>What is planned, as the planning office is told: day, post, stage and title.</summary>
    internal async Task<string> PlannedAsync(string municipality, string query = "")
    {
        var page = await GetAsync(municipality, "/planned" + query);
        return string.Join('\n', page.GetProperty("reminders").EnumerateArray().Select(Line));
    }

    internal async Task<JsonElement> GetAsync(string municipality, string address) =>
        await Host.ClientOf(municipality).GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

    internal static string Line(JsonElement reminder) =>
        $"{reminder.GetProperty("sendOn")} {reminder.GetProperty("post")} {reminder.GetProperty("stage")} {reminder.GetProperty("title")}";
}
