using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.Progress.Endpoints;

/// <summary>
/// 承認待ち: the reports whose next step is the caller's to approve by the posts that they hold today, the oldest first, in pages by key. A head's are those handed in by
/// the head's departments; the planning office's are those that heads have approved.
/// </summary>
internal static class ListReportApprovals
{
    private const int Page = 50;

    // $1 departments that the caller heads; $2 whether the caller is the planning office.
    private const string Waits = "(report.state = 'Submitted' and report.department_code = any($1) or report.state = 'HeadApproved' and $2)";

    private const string Waiting = $"""
        select report.round_id, reporting_round.name, reporting_round.name_en, report.goal_sheet_id, report.fiscal_year, report.department_code, department_name, rank, title,
            report.state, report.revision, report.moved_at as since, step.person_name, report.late, coalesce(report.submitted_by = $3, false) as own
        from report
        join reporting_round using (municipality_code, round_id)
        join projection_state using (municipality_code)
        join goal_sheet using (municipality_code, generation, goal_sheet_id)
        join report_step step
            on (step.municipality_code, step.round_id, step.goal_sheet_id, step.sequence) = (report.municipality_code, report.round_id, report.goal_sheet_id, report.steps)
        where {Waits} and (report.moved_at, report.goal_sheet_id, report.round_id) > ($4, $5, $6)
        order by report.moved_at, report.goal_sheet_id, report.round_id
        limit $7
        """;

    private const string Count = $"select count(*)::int from report where {Waits} and submitted_by is distinct from $3";

    /// <param name="after">What the page before gave as next; none: from the oldest.</param>
    public static async Task<Results<Ok<WaitingReports>, ProblemHttpResult>> Handle(string? after, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        if (!WaitingKey.TryParse(after, out var last)) return ReportProblems.NoSuchPage().ToProblem();
        var (headed, office) = (caller.DepartmentsWhere(Roles.Head), caller.Roles.Contains(Roles.PlanningOffice));
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Waiting, headed, office, caller.PersonId, last.Since, last.Id, last.Within, Page + 1);
        AddCount(batch, caller);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var reports = await reader.RowsAsync<WaitingReport>(cancellation);
        var total = await ReadCountAsync(reader, cancellation);
        var more = reports.Count > Page;
        if (more) reports.RemoveAt(Page);
        return TypedResults.Ok(new WaitingReports(reports, total, more ? new WaitingKey(reports[^1].Since, reports[^1].GoalSheetId, reports[^1].RoundId).ToString() : null));
    }

    /// <summary>Adds the statement that counts what the caller may approve.</summary>
    public static void AddCount(NpgsqlBatch batch, Caller caller) => batch.Add(Count, caller.DepartmentsWhere(Roles.Head), caller.Roles.Contains(Roles.PlanningOffice), caller.PersonId);

    /// <summary>Reads what <see cref="AddCount"/> asked for.</summary>
    public static async Task<int> ReadCountAsync(NpgsqlDataReader reader, CancellationToken cancellation) => (await reader.RowsAsync<int>(cancellation))[0];
}
