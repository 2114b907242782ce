using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Staff;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>The city's posts by department, section and title, in pages.</summary>
internal static class ListPosts
{
    private const int PageSize = 100;

    private const string Sql = StoredPosts.Columns + """
         (@Department::text is null or @Department in (post.department_code, section_code))
            and (@Search::text is null or title ilike @Search)
            and (@After::uuid is null or (post.department_code, coalesce(section_code, ''), title, post_id) >
                (select department_code, coalesce(section_code, ''), title, post_id from post where post_id = @After))
        order by post.department_code, coalesce(section_code, ''), title, post_id
        limit @limit
        """;

    /// <summary>A page.</summary>
    /// <param name="Next">What to ask for after this page; none on the last.</param>
    public sealed record Answer(IReadOnlyList<PostAnswer> Posts, Guid? Next);

    /// <param name="department">Code of a department or section; none for all.</param>
    /// <param name="search">Part of a title.</param>
    /// <param name="on">The day whose holders are named; today, if none is given.</param>
    public static async Task<Ok<Answer>> Handle(
        string? department, string? search, DateOnly? on, Guid? after, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var day = on ?? await StoredPeople.TodayAsync(tenant, clock.GetUtcNow(), cancellation);
        var parameters = new { Department = Like.NoneIfEmpty(department), Search = Like.Holding(search), After = after, limit = PageSize + 1 };
        var found = (await tenant.Connection.QueryAsync<PostAnswer>(tenant.Command(Sql, parameters, cancellation))).AsList();
        var page = await StoredPosts.WithHoldersAsync(tenant, [.. found.Take(PageSize)], day, cancellation);
        page = [.. page.Select(post => post with { Holders = [.. post.Holders.Where(holder => holder.From <= day)] })];
        return TypedResults.Ok(new Answer(page, found.Count > PageSize ? page[^1].PostId : null));
    }
}
