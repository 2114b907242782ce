using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Makes the sheets of every file of a job that needs no check. Each file is whole or not at all; one that is refused does not stop the others.</summary>
internal static class MakeAllSheets
{
    // Well within the time that a caller waits for an answer.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(8);

    private const string Read = $"select {ImportFileRow.Columns} from import_file where import_job_id = @importJobId and state = 'Read' order by number";

    public static async Task<Ok<BulkSheetsAnswer>> Handle(Guid importJobId, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var (made, unchanged, left) = (0, 0, 0);
        var refused = new List<UnmadeFile>();
        var files = await FilesAsync(importJobId, caller, database, cancellation);
        var ready = files.Where(file => file.ReadingsToCheck + file.ReadingsUnread == 0).ToList();
        var begun = clock.GetTimestamp();
        foreach (var file in ready)
        {
            if (clock.GetElapsedTime(begun) > Enough)
            {
                left++;
                continue;
            }

            var outcome = await MakeSheets.RunAsync(importJobId, file.Number, keepUnchecked: false, caller, database, clock, cancellation);
            if (outcome.IsRefused(out var refusal, out var answer)) refused.Add(new UnmadeFile(file.Number, file.FileName, refusal.Title, refusal.Cells ?? []));
            else if (answer.AlreadyImported) unchanged++;
            else made++;
        }

        return TypedResults.Ok(new BulkSheetsAnswer(made, unchanged, files.Count - ready.Count, left, refused));
    }

    private static async Task<List<ImportFileRow>> FilesAsync(Guid importJobId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        return (await tenant.Connection.QueryAsync<ImportFileRow>(tenant.Command(Read, new { importJobId }, cancellation))).AsList();
    }
}
