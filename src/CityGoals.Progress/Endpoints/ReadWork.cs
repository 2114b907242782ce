using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Plans;
using CityGoals.Progress.Rounds;
using CityGoals.Progress.States;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>
/// やること: the reports that open rounds ask of the departments for which the caller writes, their overdue actions, and how many reports wait for the caller's approval.
/// Two round trips, one where nothing may be overdue.
/// </summary>
internal static class ReadWork
{
    // A round that was opened asks from its first day until it is closed. $1 departments, $2 today.
    private const string Reports = """
        select round_id, name, name_en, closes_on, case when $2 <= closes_on then 'Open' else 'Late' end as phase,
            goal_sheet_id, goal_sheet.department_code, department_name, rank, title, coalesce(report.state, 'Draft') as state,
            planned.actions, planned.reported, case when report.state = 'Returned' then returned.reason end as return_reason
        from reporting_round
        join projection_state using (municipality_code)
        join goal_sheet using (municipality_code, generation, fiscal_year)
        left join report using (municipality_code, round_id, goal_sheet_id)
        left join lateral (
            select coalesce(nullif(reason, ''), parts -> 0 ->> 'reason') as reason
            from report_step
            where (report_step.round_id, report_step.goal_sheet_id, report_step.sequence) = (report.round_id, report.goal_sheet_id, report.steps)
        ) as returned on true
        cross join lateral (
            select count(*)::int as actions, (count(*) filter (where said.text <> ''))::int as reported
            from action
            left join lateral (
                select entry ->> 'text' as text from jsonb_array_elements(report.content -> 'entries') as entry where entry ->> 'partId' = action_id::text
            ) as said on true
            where (action.generation, action.goal_sheet_id) = (goal_sheet.generation, goal_sheet.goal_sheet_id)
        ) as planned
        where goal_sheet.department_code = any($1) and (departments = '{}' or goal_sheet.department_code = any(departments))
            and reporting_round.state = 'Open' and opens_on <= $2
        order by closes_on, round_id, goal_sheet.department_code, rank
        """;

    private const string Next = """
        select min(opens_on)
        from reporting_round
        where state = 'Open' and opens_on > $2 and (departments = '{}' or departments && $1)
        """;

    // Sheets of this year, and of years that are still reported on, with an action whose last due day is over: the rule then says which are overdue.
    private const string PastDue = """
        select goal_sheet_id
        from projection_state
        join goal_sheet using (municipality_code, generation)
        where department_code = any($1)
            and (fiscal_year_end >= $2 or exists (select from reporting_round where reporting_round.fiscal_year = goal_sheet.fiscal_year and state = 'Open'))
            and exists (
                select from action
                where (action.generation, action.goal_sheet_id) = (goal_sheet.generation, goal_sheet.goal_sheet_id)
                    and (select max(due) from jsonb_array_elements_text(period -> 'dues') as due) < to_char($2::date, 'YYYY-MM-DD'))
        order by goal_sheet_id
        """;

    public static async Task<Ok<WorkAnswer>> Handle(Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var today = RoundRule.DayIn(RoundFields.UsualTimeZone, clock.GetUtcNow());
        var departments = caller.DepartmentsWhere(Roles.Author, Roles.Head);
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Reports, departments, today);
        batch.Add(Next, departments, today);
        batch.Add(PastDue, departments, today);
        ListReportApprovals.AddCount(batch, caller);
        List<WorkReport> reports;
        List<Guid> pastDue;
        DateOnly? next;
        int waiting;
        await using (var reader = await tenant.ReadAsync(batch, cancellation))
        {
            reports = await reader.RowsAsync<WorkReport>(cancellation);
            next = (await reader.RowsAsync<DateOnly?>(cancellation)).SingleOrDefault();
            pastDue = await reader.RowsAsync<Guid>(cancellation);
            waiting = await ListReportApprovals.ReadCountAsync(reader, cancellation);
        }

        return TypedResults.Ok(new WorkAnswer(today, reports, await OverdueAsync(tenant, pastDue, today, cancellation), waiting, next));
    }

    private static async Task<List<OverdueAction>> OverdueAsync(TenantTransaction tenant, List<Guid> sheets, DateOnly today, CancellationToken cancellation)
    {
        if (sheets.Count == 0) return [];
        await using var batch = tenant.Batch();
        foreach (var sheet in sheets)
        {
            StoredPlans.Add(batch, sheet);
            StoredHearing.Add(batch, sheet, today);
        }

        var overdue = new List<OverdueAction>();
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        foreach (var _ in sheets)
        {
            var plan = await StoredPlans.ReadAsync(reader, cancellation);
            var heard = await StoredHearing.ReadAsync(reader, today, cancellation);
            overdue.AddRange(Overdue(plan!, heard, today));
        }

        return [.. overdue.OrderBy(action => action.Due)];
    }

    private static IEnumerable<OverdueAction> Overdue(SheetPlan plan, Func<Guid, Heard> heard, DateOnly today) =>
        from action in plan.Actions
        let standing = ActionRule.Of(action, heard(action.ActionId), today)
        where standing.State == ActionState.Overdue
        select new OverdueAction(
            plan.Sheet.GoalSheetId, plan.Sheet.FiscalYear, plan.Sheet.DepartmentCode, plan.Sheet.DepartmentName, plan.Sheet.Number, plan.Sheet.Title, action.ActionId, action.Number, action.Title,
            standing.Due!.Value, standing.Silent, standing.Facts);
}
