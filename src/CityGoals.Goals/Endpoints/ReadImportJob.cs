using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>How far an import job has come.</summary>
internal static class ReadImportJob
{
    private const string Job = """
        select created_at, created_by_name
        from import_job
        where import_job_id = $1
        """;

    private const string Files = $"select {ImportFileRow.Columns} from import_file where import_job_id = $1 order by number";

    public static async Task<Results<Ok<ImportJobAnswer>, ProblemHttpResult>> Handle(
        Guid importJobId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Job, importJobId);
        batch.Add(Files, importJobId);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (await reader.RowsAsync<(DateTime CreatedAt, string CreatedBy)>(cancellation) is not [var job]) return GoalsProblems.NoSuchImportFile().ToProblem();
        return TypedResults.Ok(Answer(importJobId, job.CreatedAt, job.CreatedBy, await reader.RowsAsync<ImportFileRow>(cancellation)));
    }

    private static ImportJobAnswer Answer(Guid importJobId, DateTimeOffset createdAt, string createdBy, List<ImportFileRow> files)
    {
        var states = files.CountBy(file => file.State).ToDictionary();
        var open = files.Where(file => file.State == ImportFileState.Read).ToList();
        return new ImportJobAnswer(
            importJobId, createdAt, createdBy, Of(ImportFileState.Waiting), Of(ImportFileState.Read), Of(ImportFileState.Refused), Of(ImportFileState.Made),
            Of(ImportFileState.Unchanged), open.Sum(file => file.ReadingsToCheck), open.Sum(file => file.ReadingsUnread), [.. files.Select(file => file.ToAnswer())]);

        int Of(ImportFileState state) => states.GetValueOrDefault(state);
    }
}
