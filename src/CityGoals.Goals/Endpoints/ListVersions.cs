using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>履歴 of a sheet: every revision that was saved, the last one first; empty for a sheet that is not there.</summary>
internal static class ListVersions
{
    private const string Versions = """
        select goal_sheet_version.revision, reason, saved_by_name, coalesce(posts_held(posts, city_day(saved_at)), '') as saved_by_posts, saved_at,
            published_at, published_by_name
        from goal_sheet_version
        left join staff_member on person_id::text = saved_by
        where goal_sheet_id = @goalSheetId
        order by goal_sheet_version.revision desc
        """;

    public static async Task<Ok<IEnumerable<VersionAnswer>>> Handle(Guid goalSheetId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        return TypedResults.Ok(await tenant.Connection.QueryAsync<VersionAnswer>(tenant.Command(Versions, new { goalSheetId }, cancellation)));
    }
}
