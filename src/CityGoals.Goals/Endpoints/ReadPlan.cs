using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A version of a plan with its elements and, where a fiscal year is asked for, the goals of that year that serve them.</summary>
internal static class ReadPlan
{
    private const string Before = """
        select plan_element.plan_element_id, plan_element.plan_id, plan_element.code
        from plan_element
        where plan_id = (
            select earlier.plan_id
            from plan
            join plan earlier using (municipality_code, plan_code)
            where plan.plan_id = $1 and earlier.valid_from < plan.valid_from
            order by earlier.valid_from desc
            limit 1)
        """;

    private const string Goals = """
        select distinct element.plan_element_id, goal_sheet_id, fiscal_year, department_code, department.name as department_name, department.position, number, rank, title, state
        from goal_sheet
        join department using (municipality_code, department_code)
        join alignment using (municipality_code, goal_sheet_id)
        join alignment_decision decided using (municipality_code, goal_sheet_id, label)
        cross join unnest(decided.elements) as element (plan_element_id)
        where fiscal_year = $2 and decided.text_md5 = md5(alignment.text)
            and element.plan_element_id in (select plan_element_id from plan_element where plan_id = $1)
        order by department.position, rank
        """;

    public static async Task<Results<Ok<PlanAnswer>, ProblemHttpResult>> Handle(
        Guid planId, [Range(1868, 9998)] int? year, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredPlans.Add(batch, planId);
        batch.Add(Before, planId);
        batch.Add(Goals, planId, year ?? 0);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var (plan, elements) = await StoredPlans.ReadAsync(reader, cancellation);
        var before = await reader.RowsAsync<(Guid PlanElementId, Guid PlanId, string Code)>(cancellation);
        var goals = await reader.RowsAsync<PlanGoal>(cancellation);
        if (plan is null) return PlansProblems.NoSuchPlan().ToProblem();
        Guid? earlier = before is [var first, ..] ? first.PlanId : null;
        return TypedResults.Ok(PlanAnswer.Of(plan, earlier, elements, before.ToDictionary(element => element.PlanElementId, element => element.Code), goals));
    }
}
