using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

namespace CityGoals.Notifications.Endpoints;

/// <summary>Opens the database for whoever calls.</summary>
internal static class CallersTenant
{
    /// <summary>A transaction in which only the rows of the caller's municipality exist. Every member of staff has one.</summary>
    public static Task<TenantTransaction> BeginAsync(this TenantDatabase database, Caller caller, CancellationToken cancellation) =>
        database.BeginAsync(MunicipalityCode.Parse(caller.MunicipalityCode), cancellation);
}
