using CityGoals.Fiscal;
using CityGoals.Goals.Endpoints;
using CityGoals.Postgres;

namespace CityGoals.Goals.Import;

/// <summary>A file of a job with what was read and what people decided, in the caller's transaction.</summary>
/// <param name="Row">How far it has come.</param>
/// <param name="File">Its name and bytes.</param>
/// <param name="Source">What was read; computed from the bytes, as the worker did.</param>
internal sealed record OpenFile(ImportFileRow Row, UploadedFile File, ReadFile Source, ReadingDecisions Decisions)
{
    private const string Read = $"select {ImportFileRow.Columns} from import_file where import_job_id = $1 and number = $2";

    private const string Bytes = "select bytes from import_file where import_job_id = $1 and number = $2";

    private const string FirstMonth = "select fiscal_first_month from municipality";

    private const string Count = """
        update import_file
        set state = $3, readings_read = $4, readings_to_check = $5, readings_unread = $6, sheet_import_id = $7
        where import_job_id = $1 and number = $2
        """;

    private static readonly ReadFile NotRead = new(new(default, null, null, [], []), null);

    /// <summary>Opens a file; none if the municipality has none of this number.</summary>
    /// <param name="forUpdate">Whether nobody else may change it before the transaction ends.</param>
    public static async Task<OpenFile?> FindAsync(TenantTransaction tenant, Guid importJobId, int number, bool forUpdate, CancellationToken cancellation)
    {
        ImportFileRow row;
        byte[] bytes;
        int firstMonth;
        await using (var batch = tenant.Batch())
        {
            batch.Add(forUpdate ? Read + " for update" : Read, importJobId, number);
            batch.Add(Bytes, importJobId, number);
            batch.Add(FirstMonth);
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            if ((await reader.RowsAsync<ImportFileRow>(cancellation)).SingleOrDefault() is not { } found) return null;
            row = found;
            bytes = (await reader.RowsAsync<byte[]>(cancellation)).Single();
            firstMonth = (await reader.RowsAsync<int?>(cancellation)).SingleOrDefault() ?? FiscalYear.UsualFirstMonth;
        }

        // Only what the worker has read within its limits is read again.
        var file = new UploadedFile(row.FileName, bytes);
        if (row.State is ImportFileState.Waiting or ImportFileState.Refused) return new OpenFile(row, file, NotRead, ReadingDecisions.None);
        var source = ReadFile.Of(bytes, row.FileName, firstMonth);
        return new OpenFile(row, file, source, await StoredDecisions.ReadAsync(tenant, importJobId, number, source.Goals, cancellation));
    }

    /// <summary>Keeps how far the file has come, and how well it is read now.</summary>
    public static async Task KeepAsync(
        TenantTransaction tenant, Guid importJobId, int number, ImportFileState state, ReadingCounts counts, Guid? sheetImportId, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Count, importJobId, number, state.ToString(), counts.Read, counts.ToCheck, counts.Unread, sheetImportId);
        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
