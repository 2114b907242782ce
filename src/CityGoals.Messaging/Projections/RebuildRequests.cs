using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;

namespace CityGoals.Messaging.Projections;

/// <summary>Which municipalities' projections are to be built anew. What is asked for is kept in the database and outlives the process.</summary>
public sealed class RebuildRequests(TenantDatabase database, TimeProvider clock)
{
    private readonly ConcurrentDictionary<MunicipalityCode, bool> asked = new();
    private readonly Channel<MunicipalityCode> line = Channel.CreateUnbounded<MunicipalityCode>();

    /// <summary>Asks for a rebuild of the projection of the actor's municipality from its owner's feed. What is shown stays until the new one is complete.</summary>
    public async Task RequestAsync(AuditActor actor, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        await ProjectionState.WantAsync(tenant, cancellation);
        await AuditTrail.AddAsync(tenant, Act(actor), cancellation);
        await tenant.CommitAsync(cancellation);
        Wake(actor.Municipality);
    }

    private AuditFact Act(AuditActor actor) => new(
        actor.PersonId, actor.Name, clock.GetUtcNow(), AuditKind.RebuildRequested, actor.Municipality.ToString(),
        "集計を作り直すよう依頼しました。", "Asked for the figures to be built anew.");

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
