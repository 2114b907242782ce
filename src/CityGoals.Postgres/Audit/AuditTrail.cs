using Npgsql;

namespace CityGoals.Postgres.Audit;

/// <summary>Writes the audit trail, in the transaction of what it tells of: without the commit, neither happened.</summary>
public static class AuditTrail
{
    private const string Append = "call append_audit_entry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// <summary>
    /// Adds an entry to a batch that the caller sends with statements of its own: no further round trip. It goes last, since whoever writes for
    /// the same municipality waits from here to the commit.
    /// </summary>
    public static void Add(NpgsqlBatch batch, AuditFact fact)
    {
        var command = new NpgsqlBatchCommand(Append);
        object[] values =
        [
            Guid.CreateVersion7(fact.OccurredAt), fact.OccurredAt, fact.PersonId, fact.PersonName, fact.Kind, fact.Subject, fact.SummaryJa, fact.SummaryEn,
        ];
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        foreach (var json in (string?[])[fact.Before, fact.After]) command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = json });
        batch.BatchCommands.Add(command);
    }

    /// <summary>Adds an entry in a round trip of its own.</summary>
    public static async Task AddAsync(TenantTransaction tenant, AuditFact fact, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        Add(batch, fact);
        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
