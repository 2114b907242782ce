using System.ComponentModel.DataAnnotations;
using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The sheets that a round asks for with how far their reports have come, by department and number, in pages by key. A round that is being planned is the planning office's to see.</summary>
internal static class ListReports
{
    private const int Page = 500;

    private const string Read = """
        select goal_sheet_id, goal_sheet.department_code, department_name, number, rank, title, coalesce(report.state, 'Draft') as state, coalesce(report.revision, 0) as revision,
            coalesce(late, false) as late, submitted_at,
            coalesce(report.state = 'Approved' or report.state = 'Published' and published_revision < report.revision, false) as publishable,
            coalesce(sheet_revision < goal_sheet.revision, false) as plan_changed
        from reporting_round
        join projection_state using (municipality_code)
        join goal_sheet using (municipality_code, generation, fiscal_year)
        left join report using (municipality_code, round_id, goal_sheet_id)
        where round_id = @roundId and (@office or reporting_round.state <> 'Planned') and (departments = '{}' or goal_sheet.department_code = any(departments))
            and (@department::text is null or goal_sheet.department_code = @department) and (@state::text is null or coalesce(report.state, 'Draft') = @state)
            and (@after::uuid is null or (goal_sheet.department_code, number) > (select g.department_code, g.number from goal_sheet g where g.goal_sheet_id = @after limit 1))
        order by goal_sheet.department_code, number
        limit @limit
        """;

    /// <param name="after">The last sheet of the page before; none: the first page.</param>
    public static async Task<Ok<List<ReportSummary>>> Handle(
        Guid roundId, string? department, ReportState? state, Guid? after, [Range(1, Page)] int? limit, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var parameters = new { roundId, department, state = state?.ToString(), after, limit = limit ?? Page, office = caller.Roles.Contains(Roles.PlanningOffice) };
        return TypedResults.Ok((await tenant.Connection.QueryAsync<ReportSummary>(tenant.Command(Read, parameters, cancellation))).AsList());
    }
}
