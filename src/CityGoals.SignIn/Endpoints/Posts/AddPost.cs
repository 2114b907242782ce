using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Staff;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>A new post. Stated again just so, it is the same one.</summary>
internal static class AddPost
{
    internal const string Insert = """
        insert into post (municipality_code, post_id, department_code, section_code, title, roles)
        values (@city, @id, @DepartmentCode, @Section, @Title, @roles)
        on conflict on constraint uq_post do nothing
        """;

    private const string Same = "select post_id from post where department_code = @DepartmentCode and section_code is not distinct from @Section and title = @Title";

    public static async Task<Results<Created<PostAnswer>, Ok<PostAnswer>, ProblemHttpResult>> Handle(
        PostFields request, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        try
        {
            var row = new { city = actor.Municipality.ToString(), id = Guid.CreateVersion7(now), request.DepartmentCode, request.Section, request.Title, roles = request.Roles.ToArray() };
            var added = await tenant.Connection.ExecuteAsync(tenant.Command(Insert, row, cancellation)) == 1;
            var id = await tenant.Connection.QuerySingleAsync<Guid>(tenant.Command(Same, row, cancellation));
            var post = await StoredPosts.FindAsync(tenant, id, await StoredPeople.TodayAsync(tenant, now, cancellation), cancellation);
            if (!added) return request.Describe(post!) ? TypedResults.Ok(post) : SignInProblems.PostTaken().ToProblem();
            await AuditTrail.AddAsync(
                tenant, actor.Did(now, AuditKind.PostChanged, id.ToString(), $"役職「{request.Title}」を登録しました。", $"Added the post {request.Title}.", after: request), cancellation);
            await tenant.CommitAsync(cancellation);
            return TypedResults.Created($"/posts/{id}", post);
        }
        catch (PostgresException unknown) when (unknown.Violates("fk_post_department") || unknown.Violates("fk_post_section"))
        {
            return SignInProblems.NoSuchDepartment(unknown.Violates("fk_post_section") ? request.SectionCode! : request.DepartmentCode).ToProblem();
        }
    }
}
