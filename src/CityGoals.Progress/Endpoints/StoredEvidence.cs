using CityGoals.Postgres;
using CityGoals.Progress.Evidence;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>Evidence as it is kept, in the round trip of the caller's batch.</summary>
internal static class StoredEvidence
{
    private const string Present = $"""
        select {EvidenceRow.Columns}
        from evidence
        where round_id = $1 and goal_sheet_id = $2 and removed_at is null
        order by added_at, evidence_id
        """;

    // A revision names what was on the report while it was the last one, but for files that were taken off before anybody was handed them.
    private const string OfRevision = $"""
        select {EvidenceRow.Columns}
        from evidence
        where round_id = $1 and goal_sheet_id = $2 and added_revision <= $3 and (last_revision is null or last_revision >= $3)
        order by added_at, evidence_id
        """;

    // A report that was begun for its lock alone goes again.
    private const string Unbegun = "delete from report where round_id = $1 and goal_sheet_id = $2 and revision = 0";

    // Two files with one hash are one content of a city: see IEvidenceStore.
    private const string Lock = "select pg_advisory_xact_lock(hashtextextended('evidence ' || $1 || encode($2, 'hex'), 0))";

    private const string Named = "select exists (select from evidence where sha256 = $1)";

    /// <summary>Adds the statements that read a report with its files and keep both as they are until the transaction ends.</summary>
    public static void AddHeld(NpgsqlBatch batch, Guid roundId, Guid goalSheetId, DateTimeOffset now)
    {
        StoredRounds.AddHeld(batch, roundId);
        StoredReports.AddBeginning(batch, roundId, goalSheetId, now);
        StoredReports.Add(batch, roundId, goalSheetId, forUpdate: true);
        StoredPlans.Add(batch, goalSheetId);
        Add(batch, roundId, goalSheetId, revision: null);
    }

    /// <summary>Reads what <see cref="AddHeld"/> asked for; none where the round does not ask for such a report.</summary>
    public static async Task<HeldEvidence?> ReadHeldAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var round = await StoredRounds.ReadAsync(reader, cancellation);
        var report = await StoredReports.ReadAsync(reader, cancellation);
        var plan = await StoredPlans.ReadAsync(reader, cancellation);
        var files = await ReadAsync(reader, cancellation);
        return round is null || report is null || plan is null ? null : new HeldEvidence(round, report, plan, files);
    }

    /// <summary>Adds the statement that reads a report's files.</summary>
    /// <param name="revision">As this revision named them; none: as they are now.</param>
    public static void Add(NpgsqlBatch batch, Guid roundId, Guid goalSheetId, int? revision)
    {
        if (revision is { } asked) batch.Add(OfRevision, roundId, goalSheetId, asked);
        else batch.Add(Present, roundId, goalSheetId);
    }

    /// <summary>Reads what <see cref="Add"/> asked for.</summary>
    public static Task<List<EvidenceRow>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) => reader.RowsAsync<EvidenceRow>(cancellation);

    /// <summary>Adds the statement that takes a report away again which <see cref="AddHeld"/> began.</summary>
    public static void AddEnd(NpgsqlBatch batch, Guid roundId, Guid goalSheetId) => batch.Add(Unbegun, roundId, goalSheetId);

    /// <summary>Adds the statement that waits for whoever else is at work on the same content.</summary>
    public static void AddLock(NpgsqlBatch batch, TenantTransaction tenant, byte[] sha256) => batch.Add(Lock, tenant.Municipality.ToString(), sha256);

    /// <summary>Gives a content's bytes up if nobody names it any more. In a transaction of its own: bytes on a disk cannot be brought back if the one that took the row fails.</summary>
    public static async Task ForgetUnnamedAsync(TenantDatabase database, Caller caller, IEvidenceStore store, byte[] sha256, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        AddLock(batch, tenant, sha256);
        batch.Add(Named, sha256);
        await using (var reader = await tenant.ReadAsync(batch, cancellation))
        {
            await reader.NextResultAsync(cancellation);
            if ((await reader.RowsAsync<bool>(cancellation)).Single()) return;
        }

        await store.ForgetAsync(tenant, sha256, cancellation);
        await tenant.CommitAsync(cancellation);
    }
}
