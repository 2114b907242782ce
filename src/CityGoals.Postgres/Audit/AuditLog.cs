using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace CityGoals.Postgres.Audit;

/// <summary>Reads a municipality's audit trail.</summary>
public static class AuditLog
{
    private const string Columns = """
        municipality_code, sequence, audit_entry_id, occurred_at, person_id, person_name, kind, subject, summary_ja, summary_en, before, after, previous_hash, hash
        """;

    private const string Asked = """
        from audit_entry
        where (@From::timestamptz is null or occurred_at >= @From)
            and (@To::timestamptz is null or occurred_at < @To)
            and (@Person::text is null or person_id = @Person)
            and (@Kind::text is null or kind = @Kind)
            and (@Subject::text is null or subject = @Subject)
            and (@Pattern::text is null or summary_ja ilike @Pattern or summary_en ilike @Pattern or person_name ilike @Pattern or subject ilike @Pattern)
            and (@After::bigint is null or sequence < @After)
        order by sequence desc
        """;

    private const string Page = $"select {Columns} {Asked} limit @Limit";

    // A spreadsheet takes a text that begins with one of these for a formula; a quote before it makes it a text again.
    private const string Table = $"""
        select sequence, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as occurred_at, person_id,
            regexp_replace(person_name, '^([-=+@\t\r])', '''\1') as person_name, kind, regexp_replace(subject, '^([-=+@\t\r])', '''\1') as subject,
            regexp_replace(summary_ja, '^([-=+@\t\r])', '''\1') as summary_ja, regexp_replace(summary_en, '^([-=+@\t\r])', '''\1') as summary_en,
            before, after, encode(hash, 'hex') as hash
        {Asked}
        """;

    // In one statement, so that nothing is written between the head and the rows. With neither, nothing was ever written.
    private const string Whole = """
        select audit_head.entries, audit_head.hash as head_hash, audit_entry.*
        from audit_head
        full join audit_entry using (municipality_code)
        where municipality_code = current_setting('citygoals.municipality')
        order by sequence
        """;

    /// <summary>The newest entries of those asked for.</summary>
    public static async Task<List<AuditEntry>> ReadAsync(TenantTransaction tenant, AuditQuery query, int limit, CancellationToken cancellation) =>
        (await tenant.Connection.QueryAsync<AuditEntry>(tenant.Command(Page, Parameters(query, limit), cancellation))).AsList();

    /// <summary>All entries asked for, as rows for a table.</summary>
    public static async Task<DbDataReader> TableAsync(TenantTransaction tenant, AuditQuery query, CancellationToken cancellation) =>
        await tenant.Connection.ExecuteReaderAsync(tenant.Command(Table, Parameters(query, limit: null), cancellation));

    /// <summary>Checks the whole chain, a row at a time.</summary>
    public static async Task<AuditVerdict> VerifyAsync(TenantTransaction tenant, CancellationToken cancellation)
    {
        await using var reader = await tenant.Connection.ExecuteReaderAsync(tenant.Command(Whole, null, cancellation));
        if (!await reader.ReadAsync(cancellation)) return new AuditVerdict(0, null);
        (long, byte[])? head = reader.IsDBNull(0) ? null : (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
        return await AuditChain.VerifyAsync(EntriesAsync(reader, cancellation), head, cancellation);
    }

    // The reader stands on the first row; it has no entry where the head stands alone.
    private static async IAsyncEnumerable<AuditEntry> EntriesAsync(DbDataReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (reader.IsDBNull(reader.GetOrdinal("sequence"))) yield break;
        var parse = reader.GetRowParser<AuditEntry>();
        do yield return parse(reader);
        while (await reader.ReadAsync(cancellation));
    }

    private static object Parameters(AuditQuery query, int? limit) => new
    {
        query.From,
        query.To,
        query.Person,
        query.Kind,
        query.Subject,
        Pattern = Like.Holding(query.Search),
        query.After,
        Limit = limit,
    };
}
