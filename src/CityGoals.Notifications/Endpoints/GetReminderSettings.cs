using CityGoals.Notifications.Delivery;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Notifications.Endpoints;

/// <summary>When the city reminds, with its own closing days; the defaults where it has set nothing.</summary>
internal static class GetReminderSettings
{
    public static async Task<Ok<ReminderSettingsFields>> Handle(Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredSettings.AddTo(batch);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return TypedResults.Ok(ReminderSettingsFields.Of(await StoredSettings.ReadAsync(reader, cancellation)));
    }
}
