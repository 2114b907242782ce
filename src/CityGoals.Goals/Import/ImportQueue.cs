using System.Text.Encodings.Web;
using System.Text.Json;
using CityGoals.Fiscal;
using CityGoals.Goals.Endpoints;
using CityGoals.Postgres;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;
using Npgsql;

namespace CityGoals.Goals.Import;

/// <summary>
/// The files that wait to be read. Whoever takes one has it for a while: two processes never read the same file, and one that dies
/// leaves it waiting for the next.
/// </summary>
internal sealed class ImportQueue(NpgsqlDataSource source, TenantDatabase database, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // This role may know which municipalities have files waiting, and nothing else.
    private const string EnterWorker = "set local role goals_worker";

    private const string Municipalities = """
        select distinct municipality_code
        from import_file
        where state = 'Waiting' and (claimed_until is null or claimed_until <= $1)
        """;

    // Materialized: a subquery could be run once for each row of the table, and take another file each time.
    private const string Claim = """
        with next as materialized (
            select import_job_id, number
            from import_file
            where state = 'Waiting' and (claimed_until is null or claimed_until <= $1)
            order by import_job_id, number
            limit 1
            for update skip locked)
        update import_file
        set attempts = attempts + 1, claimed_until = $2
        from next
        where import_file.import_job_id = next.import_job_id and import_file.number = next.number
        returning import_file.import_job_id, import_file.number, file_name, sha256, bytes, attempts, coalesce((select fiscal_first_month from municipality), $3) as first_month
        """;

    private const string Imported = "select sheet_import_id from sheet_import where sha256 = $1";

    // Only who holds the claim writes: one that came back after its claim ended has nothing to say.
    private const string Keep = """
        update import_file
        set state = $4, claimed_until = null, goals = $5, initiatives = $6, actions = $7, readings_read = $8, readings_to_check = $9,
            readings_unread = $10, refused_cells = $11::json, sheet_import_id = $12
        where import_job_id = $1 and number = $2 and attempts = $3 and state = 'Waiting'
        """;

    private const string Free = """
        update import_file
        set claimed_until = null
        where import_job_id = $1 and number = $2 and attempts = $3 and state = 'Waiting'
        """;

    /// <summary>The municipalities that have files waiting.</summary>
    public async Task<List<MunicipalityCode>> MunicipalitiesAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.Add(EnterWorker);
        batch.Add(Municipalities, clock.GetUtcNow());
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return [.. (await reader.RowsAsync<string>(cancellation)).Select(MunicipalityCode.Parse)];
    }

    /// <summary>Takes the municipality's next waiting file; none if there is none that nobody has.</summary>
    /// <param name="lease">For how long nobody else takes it.</param>
    public async Task<ClaimedFile?> ClaimAsync(MunicipalityCode municipality, TimeSpan lease, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Claim, now, now + lease, FiscalYear.UsualFirstMonth);
        ClaimedFile? claimed;
        await using (var reader = await batch.ExecuteReaderAsync(cancellation)) claimed = (await reader.RowsAsync<ClaimedFile>(cancellation)).SingleOrDefault();
        await tenant.CommitAsync(cancellation);
        return claimed;
    }

    /// <summary>Keeps that the file was read: how well, and whether its bytes had been imported before.</summary>
    public async Task KeepReadAsync(MunicipalityCode municipality, ClaimedFile file, IReadOnlyList<GoalReading> goals, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        var counts = ReadingCounts.Of(goals, await StoredDecisions.ReadAsync(tenant, file.ImportJobId, file.Number, goals, cancellation));
        Guid? before;
        await using (var batch = tenant.Batch())
        {
            batch.Add(Imported, file.Sha256);
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            before = (await reader.RowsAsync<Guid?>(cancellation)).SingleOrDefault();
        }

        await KeepAsync(tenant, file, before is null ? ImportFileState.Read : ImportFileState.Unchanged, counts, [], before, cancellation);
    }

    /// <summary>Keeps that the file cannot be read, and where.</summary>
    public async Task KeepRefusedAsync(MunicipalityCode municipality, ClaimedFile file, IReadOnlyList<RefusedCell> cells, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await KeepAsync(tenant, file, ImportFileState.Refused, ReadingCounts.None, cells, sheetImportId: null, cancellation);
    }

    /// <summary>Gives the file back, unread.</summary>
    public async Task FreeAsync(MunicipalityCode municipality, ClaimedFile file, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Free, file.ImportJobId, file.Number, file.Attempts);
        await batch.ExecuteNonQueryAsync(cancellation);
        await tenant.CommitAsync(cancellation);
    }

    /// <summary>The places that were kept of a refused file.</summary>
    public static IReadOnlyList<RefusedCell> Cells(string kept) => JsonSerializer.Deserialize<List<RefusedCell>>(kept, Json)!;

    private static async Task KeepAsync(
        TenantTransaction tenant, ClaimedFile file, ImportFileState state, ReadingCounts counts, IReadOnlyList<RefusedCell> cells, Guid? sheetImportId, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(
            Keep, file.ImportJobId, file.Number, file.Attempts, state.ToString(), counts.Goals, counts.Initiatives, counts.Actions, counts.Read, counts.ToCheck,
            counts.Unread, JsonSerializer.Serialize(cells, Json), sheetImportId);
        await batch.ExecuteNonQueryAsync(cancellation);
        await tenant.CommitAsync(cancellation);
    }
}
