using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CityGoals.Postgres;

namespace CityGoals.Messaging.Projections;

/// <summary>Which municipalities' projections are to be built anew. What is asked for is kept in the database and outlives the process.</summary>
public sealed class RebuildRequests(TenantDatabase database)
{
    private readonly ConcurrentDictionary<MunicipalityCode, bool> asked = new();
    private readonly Channel<MunicipalityCode> line = Channel.CreateUnbounded<MunicipalityCode>();

    /// <summary>Asks for a rebuild of a municipality's projection from its owner's feed. What is shown stays until the new one is complete.</summary>
    public async Task RequestAsync(MunicipalityCode municipality, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await ProjectionState.WantAsync(tenant, cancellation);
        await tenant.CommitAsync(cancellation);
        Wake(municipality);
    }

    /// <summary>Has this process look whether the municipality needs a rebuild.</summary>
    internal void Wake(MunicipalityCode municipality)
    {
        if (asked.TryAdd(municipality, true)) line.Writer.TryWrite(municipality);
    }

    internal async IAsyncEnumerable<MunicipalityCode> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var municipality in line.Reader.ReadAllAsync(cancellation))
        {
            // From here on it can be asked for again.
            asked.TryRemove(municipality, out _);
            yield return municipality;
        }
    }
}
