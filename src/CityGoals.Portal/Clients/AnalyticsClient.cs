using CityGoals.Portal.Clients.Analytics;

namespace CityGoals.Portal.Clients;

/// <summary>The Analytics service: figures over all sheets.</summary>
public sealed class AnalyticsClient(HttpClient http)
{
    /// <summary>What the published sheets of a year hold; none where the city has published nothing yet.</summary>
    public Task<Standing?> StandingAsync(int year, CancellationToken cancellation) =>
        http.FindAsync<Standing>(Address.Of("standing", ("year", year)), cancellation);
}
