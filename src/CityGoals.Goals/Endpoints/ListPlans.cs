using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The plans of the city, the later version of each first; those of a fiscal year where one is asked for.</summary>
internal static class ListPlans
{
    private const string Plans = $"""
        select plan_id, plan_code as code, name, name_en, version, valid_from, valid_to, revision,
            (select count(*)::int from plan_element where plan_element.plan_id = plan.plan_id) as elements
        from plan
        where $1::int is null or {StoredPlans.Holds}
        order by plan_code, valid_from desc
        """;

    public static async Task<Ok<List<PlanSummary>>> Handle([Range(1868, 9998)] int? year, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Plans, year);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        return TypedResults.Ok(await reader.RowsAsync<PlanSummary>(cancellation));
    }
}
