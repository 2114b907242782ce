using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// 承認待ち: the sheets whose next step is the caller's to approve by the posts that they hold today, the oldest first, in pages by key. A head's are those
/// handed in to the head's departments; the planning office's are those that heads have approved.
/// </summary>
internal static class ListApprovals
{
    private const int Page = 50;

    // $1 departments that the caller heads; $2 whether the caller is the planning office.
    private const string Waits = "(state = 'Submitted' and department_code = any($1) or state = 'HeadApproved' and $2)";

    private const string Waiting = $"""
        select goal_sheet.goal_sheet_id, fiscal_year, department_code, department.name as department_name, number, rank, title, state, goal_sheet.revision,
            moved_at as since, step.person_name, published_revision, coalesce(decided.revision, published_revision) as decided_revision,
            planned.actions, planned.unread, coalesce(submitted_by = $3, false) as own
        from goal_sheet
        join department using (municipality_code, department_code)
        join goal_sheet_step step on (step.municipality_code, step.goal_sheet_id, step.sequence) = (goal_sheet.municipality_code, goal_sheet.goal_sheet_id, steps)
        left join goal_sheet_step decided on (decided.municipality_code, decided.goal_sheet_id) = (goal_sheet.municipality_code, goal_sheet.goal_sheet_id)
            and decided.sequence = {LastDecision.Sequence}
        cross join lateral (
            select count(*)::int as actions, (count(*) filter (where period_kind = 'Unread'))::int as unread
            from action
            where action.goal_sheet_id = goal_sheet.goal_sheet_id and planned
        ) as planned
        where {Waits} and (moved_at, goal_sheet.goal_sheet_id) > ($4, $5)
        order by moved_at, goal_sheet.goal_sheet_id
        limit $6
        """;

    private const string Count = $"select count(*)::int from goal_sheet where {Waits} and submitted_by is distinct from $3";

    /// <param name="after">What the page before gave as next; none: from the oldest.</param>
    public static async Task<Results<Ok<WaitingSheets>, ProblemHttpResult>> Handle(string? after, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        if (!WaitingKey.TryParse(after, out var last)) return GoalsProblems.NoSuchPage().ToProblem();
        var headed = caller.DepartmentsWhere(Roles.Head);
        var office = caller.Roles.Contains(Roles.PlanningOffice);
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Waiting, headed, office, caller.PersonId, last.Since, last.Id, Page + 1);
        batch.Add(Count, headed, office, caller.PersonId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var sheets = await reader.RowsAsync<WaitingSheet>(cancellation);
        var total = (await reader.RowsAsync<int>(cancellation))[0];
        var more = sheets.Count > Page;
        if (more) sheets.RemoveAt(Page);
        return TypedResults.Ok(new WaitingSheets(sheets, total, more ? new WaitingKey(sheets[^1].Since, sheets[^1].GoalSheetId).ToString() : null));
    }
}
