using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The latest import jobs, newest first.</summary>
internal static class ListImportJobs
{
    private const int Page = 50;

    private const string Read = """
        select import_job_id, created_at, created_by_name as created_by, count(number)::int as files,
            count(*) filter (where state in ('Waiting', 'Read'))::int as open
        from import_job
        left join import_file using (municipality_code, import_job_id)
        group by import_job_id, created_at, created_by_name
        order by import_job_id desc
        limit @Page
        """;

    public static async Task<Ok<List<ImportJobSummary>>> Handle(Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var jobs = await tenant.Connection.QueryAsync<ImportJobSummary>(tenant.Command(Read, new { Page }, cancellation));
        return TypedResults.Ok(jobs.AsList());
    }
}
