using CityGoals.Portal.Clients.Notifications;

namespace CityGoals.Portal.Clients;

/// <summary>The Notifications service: what is due when.</summary>
public sealed class NotificationsClient(HttpClient http)
{
    /// <summary>Deadlines of a year's published actions, by due date.</summary>
    /// <param name="department">One department only; none: all.</param>
    public async Task<IReadOnlyList<ActionDeadline>> DeadlinesAsync(int year, string? department, CancellationToken cancellation) =>
        await http.FindAsync<ActionDeadline[]>(Address.Of("deadlines", ("year", year), ("department", department)), cancellation) ?? [];
}
