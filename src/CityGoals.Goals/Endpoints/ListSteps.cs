using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>Every step that a sheet has taken, the first one first.</summary>
internal static class ListSteps
{
    private const string Steps = """
        select sequence, goal_sheet_step.revision, step, from_state, to_state, reason, person_name, coalesce(posts_held(posts, city_day(occurred_at)), '') as person_posts, occurred_at
        from goal_sheet_step
        left join staff_member on staff_member.person_id::text = goal_sheet_step.person_id
        where goal_sheet_id = @goalSheetId
        order by sequence
        """;

    public static async Task<Ok<List<TakenStep>>> Handle(Guid goalSheetId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var steps = await tenant.Connection.QueryAsync<TakenStep>(tenant.Command(Steps, new { goalSheetId }, cancellation));
        return TypedResults.Ok(steps.AsList());
    }
}
