using CityGoals.Postgres;
using CityGoals.SignIn.Endpoints.Staff;
using Dapper;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>Reads posts with those who hold them from a day on.</summary>
internal static class StoredPosts
{
    internal const string Columns = """
        select post_id, revision, post.department_code, department.name as department_name, section_code, section.name as section_name, title, roles
        from post
        join department on department.municipality_code = post.municipality_code and department.department_code = post.department_code
        left join department as section on section.municipality_code = post.municipality_code and section.department_code = section_code
        where
        """;

    internal static async Task<PostAnswer?> FindAsync(TenantTransaction tenant, Guid postId, DateOnly today, CancellationToken cancellation)
    {
        var found = await tenant.Connection.QueryAsync<PostAnswer>(tenant.Command(Columns + " post_id = @postId", new { postId }, cancellation));
        return (await WithHoldersAsync(tenant, found.AsList(), today, cancellation)).SingleOrDefault();
    }

    internal static async Task<IReadOnlyList<PostAnswer>> WithHoldersAsync(TenantTransaction tenant, IReadOnlyList<PostAnswer> posts, DateOnly from, CancellationToken cancellation)
    {
        var holders = (await StoredPeople.HoldersAsync(tenant, [.. posts.Select(post => post.PostId)], from, cancellation)).ToLookup(holder => holder.PostId);
        return [.. posts.Select(post => post with { Holders = [.. holders[post.PostId].Select(held => new PostHolder(held.PersonId, held.PersonName, held.From, held.Until))] })];
    }
}
