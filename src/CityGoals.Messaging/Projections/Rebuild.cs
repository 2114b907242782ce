using CityGoals.Messaging.Feed;
using CityGoals.Postgres;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CityGoals.Messaging.Projections;

/// <summary>
/// Builds a municipality's projection anew from its owner's feed, in a generation of its own, while the old one is shown and events go
/// into both. One process does it at a time; one that was killed is followed by a fresh start.
/// </summary>
internal sealed partial class Rebuild(
    NpgsqlDataSource source, TenantDatabase database, FeedReader feed, IEnumerable<IFeedTarget> targets, IOptions<ProjectionOptions> options,
    TimeProvider clock, ILogger<Rebuild> logger)
{
    private readonly Dictionary<string, IFeedTarget> byEventType = targets.ToDictionary(target => target.EventType, StringComparer.Ordinal);

    private IEnumerable<string> Tables => byEventType.Values.SelectMany(target => target.Tables);

    /// <summary>Rebuilds if that is wanted, or was begun by someone who is gone.</summary>
    internal async Task RunAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        await using var exclusive = await RebuildLock.TakeAsync(source, municipality, cancellation);
        if (await BeginAsync(municipality, cancellation) is not { } building) return;
        RebuildBegun(logger, municipality, building);
        DateTimeOffset? asOf = null;
        var records = 0;
        await foreach (var batch in feed.ReadAsync(municipality, cancellation).Chunk(options.Value.RebuildBatch).WithCancellation(cancellation))
        {
            var latest = await FillAsync(municipality, building, batch, cancellation);
            asOf = latest > asOf || asOf is null ? latest : asOf;
            records += batch.Length;
        }

        await SwapAsync(municipality, building, asOf, cancellation);
        RebuildShown(logger, municipality, building, records);
    }

    private async Task<int?> BeginAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        var building = await ProjectionState.BeginAsync(tenant, cancellation);
        if (building is not null) await ProjectionState.SweepAsync(tenant, Tables, cancellation);
        await tenant.CommitAsync(cancellation);
        return building;
    }

    private async Task<DateTimeOffset?> FillAsync(MunicipalityCode municipality, int building, IReadOnlyList<FeedRecord> batch, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        if (!await ProjectionState.HoldAsync(tenant, building, cancellation)) throw Superseded(municipality);
        DateTimeOffset? latest = null;
        foreach (var records in batch.GroupBy(record => record.EventType, StringComparer.Ordinal))
        {
            // A feed carries what others need, too.
            if (!byEventType.TryGetValue(records.Key, out var target)) continue;
            var occurred = await target.ApplyAsync(tenant, building, records, cancellation);
            if (latest is null || occurred > latest) latest = occurred;
        }

        await tenant.CommitAsync(cancellation);
        return latest;
    }

    private async Task SwapAsync(MunicipalityCode municipality, int building, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        await using (var tenant = await database.BeginAsync(municipality, cancellation))
        {
            if (!await ProjectionState.SwapAsync(tenant, building, asOf, clock.GetUtcNow(), cancellation)) throw Superseded(municipality);
            await tenant.CommitAsync(cancellation);
        }

        await using var cleared = await database.BeginAsync(municipality, cancellation);
        await ProjectionState.SweepAsync(cleared, Tables, cancellation);
        await cleared.CommitAsync(cancellation);
    }

    // Only where the lock was lost with its connection, and another process took over.
    private static InvalidOperationException Superseded(MunicipalityCode municipality) => new($"Another rebuild of {municipality} has begun.");

    [LoggerMessage(1, LogLevel.Information, "The projection of {Municipality} is being built anew as generation {Generation}")]
    private static partial void RebuildBegun(ILogger logger, MunicipalityCode municipality, int generation);

    [LoggerMessage(2, LogLevel.Information, "The projection of {Municipality} shows generation {Generation}, built from {Records} records")]
    private static partial void RebuildShown(ILogger logger, MunicipalityCode municipality, int generation, int records);
}
