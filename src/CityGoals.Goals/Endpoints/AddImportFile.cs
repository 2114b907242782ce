using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.Reading.Files;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A file joins an import job and waits to be read. The same bytes in the same job are one file.</summary>
internal static class AddImportFile
{
    private const int MostFiles = 1000;

    // The job's row is the queue in which its files get their numbers.
    private const string Lock = "select import_job_id from import_job where import_job_id = $1 for update";

    private const string Known = $"select {ImportFileRow.Columns} from import_file where import_job_id = $1 and sha256 = $2";

    private const string Count = "select count(*)::int from import_file where import_job_id = $1";

    private const string Write = $"""
        insert into import_file (municipality_code, import_job_id, number, file_name, sha256, bytes)
        values ($1, $2, $3, $4, $5, $6)
        returning {ImportFileRow.Columns}
        """;

    public static async Task<Results<Created<ImportFileAnswer>, Ok<ImportFileAnswer>, ProblemHttpResult>> Handle(
        Guid importJobId, HttpRequest request, Caller caller, TenantDatabase database, ImportSignal signal, CancellationToken cancellation)
    {
        var upload = await UploadedFile.ReadAsync(request, SheetFile.MostBytes, cancellation);
        if (upload.IsRefused(out var refusal, out var file)) return refusal.ToProblem();

        await using var tenant = await database.BeginAsync(caller, cancellation);
        var (exists, known, count) = await LookAsync(tenant, importJobId, file, cancellation);
        if (!exists) return GoalsProblems.NoSuchImportFile().ToProblem();
        if (known is not null) return TypedResults.Ok(known.ToAnswer());
        if (count >= MostFiles) return GoalsProblems.TooManyFiles(MostFiles).ToProblem();

        ImportFileRow added;
        await using (var batch = tenant.Batch())
        {
            batch.Add(Write, caller.MunicipalityCode, importJobId, count + 1, file.Name, file.Sha256, file.Bytes);
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            added = (await reader.RowsAsync<ImportFileRow>(cancellation)).Single();
        }

        tenant.AfterCommit(signal.Wake);
        await tenant.CommitAsync(cancellation);
        return TypedResults.Created($"/import-jobs/{importJobId}/files/{added.Number}", added.ToAnswer());
    }

    private static async Task<(bool Exists, ImportFileRow? Known, int Count)> LookAsync(
        TenantTransaction tenant, Guid importJobId, UploadedFile file, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        batch.Add(Lock, importJobId);
        batch.Add(Known, importJobId, file.Sha256);
        batch.Add(Count, importJobId);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var exists = (await reader.RowsAsync<Guid>(cancellation)).Count > 0;
        return (exists, (await reader.RowsAsync<ImportFileRow>(cancellation)).SingleOrDefault(), (await reader.RowsAsync<int>(cancellation)).Single());
    }
}
