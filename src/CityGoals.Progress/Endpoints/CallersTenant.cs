using CityGoals.Postgres;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Opens the database for whoever calls.</summary>
internal static class CallersTenant
{
    /// <summary>A transaction in which only the rows of the caller's municipality exist. Every member of staff has one.</summary>
    public static Task<TenantTransaction> BeginAsync(this TenantDatabase database, Caller caller, CancellationToken cancellation) =>
        database.BeginAsync(MunicipalityCode.Parse(caller.MunicipalityCode), cancellation);

    /// <summary>The same, with no round trip of its own: see <see cref="TenantDatabase.OpenAsync"/>.</summary>
    public static Task<TenantTransaction> OpenAsync(this TenantDatabase database, Caller caller, CancellationToken cancellation) =>
        database.OpenAsync(MunicipalityCode.Parse(caller.MunicipalityCode), cancellation);
}
