using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>People of the city who may be mentioned, by the reading of their names: those whose name, its reading or a post holds the words.</summary>
internal static class ListStaff
{
    private const int Most = 50;

    private const string People = """
        select person_id, name, kana, name_en, here.held as posts
        from staff_member
        cross join lateral (select posts_held(posts, city_day(@now)) as held) as here
        where active and (@pattern::text is null or name ilike @pattern or kana ilike @pattern or name_en ilike @pattern or here.held ilike @pattern)
        order by kana, person_id
        limit @most
        """;

    /// <param name="search">Part of a name, its reading, a department's name or a post's title; none: everybody.</param>
    public static async Task<Ok<IEnumerable<StaffAnswer>>> Handle(
        [StringLength(100)] string? search, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        return TypedResults.Ok(await tenant.Connection.QueryAsync<StaffAnswer>(
            tenant.Command(People, new { pattern = Like.Holding(search), now = clock.GetUtcNow(), most = Most }, cancellation)));
    }
}
