using System.Diagnostics;
using System.Text.Json;
using CityGoals.Postgres;
using Npgsql;

namespace CityGoals.Messaging;

/// <summary>
/// Where a fact leaves the database: a row written in the business transaction. The relay sends it after the commit;
/// without the commit it never was.
/// </summary>
public sealed class Outbox(TimeProvider clock, OutboxSignal signal)
{
    private const string Insert = """
        insert into outbox_message (outbox_message_id, municipality_code, event_type, body, trace_parent, occurred_at)
        values ($1, $2, $3, $4, $5, $6)
        """;

    /// <summary>Adds one event to the transaction. One round trip.</summary>
    public async Task AddAsync<TEvent>(TenantTransaction tenant, TEvent fact, CancellationToken cancellation) where TEvent : class
    {
        await using var batch = tenant.Batch();
        Add(tenant, batch, fact);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Adds one event to a batch that the caller sends with statements of its own: no further round trip.</summary>
    public void Add<TEvent>(TenantTransaction tenant, NpgsqlBatch batch, TEvent fact) where TEvent : class
    {
        var now = clock.GetUtcNow();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7(now) },
                new() { Value = tenant.Municipality.ToString() },
                new() { Value = typeof(TEvent).FullName! },
                new() { Value = JsonSerializer.Serialize(fact, EventJson.Options) },
                new() { Value = (object?)Activity.Current?.Id ?? DBNull.Value },
                new() { Value = now },
            },
        });
        tenant.AfterCommit(signal.Wake);
    }
}
