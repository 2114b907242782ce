using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Staff;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>Changes a post's place, title or roles. What its holders may do changes at once.</summary>
internal static class ChangePost
{
    private const string Update = """
        update post
        set department_code = @DepartmentCode, section_code = @Section, title = @Title, roles = @roles, revision = revision + 1
        where post_id = @postId and revision = @Revision
        """;

    private const string Remove = "delete from post where post_id = @postId";

    /// <summary>The revision that the caller saw, and what shall hold.</summary>
    public sealed record Request : PostFields
    {
        public required int Revision { get; init; }
    }

    public static async Task<Results<Ok<PostAnswer>, ProblemHttpResult>> Handle(
        Guid postId, Request request, AuditActor actor, TenantDatabase database, PersonSessions sessions, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var today = await StoredPeople.TodayAsync(tenant, now, cancellation);
        if (await StoredPosts.FindAsync(tenant, postId, today, cancellation) is not { } before) return SignInProblems.NoSuchPost().ToProblem();
        // Sent twice, it is done once.
        if (request.Describe(before)) return TypedResults.Ok(before);
        try
        {
            var parameters = new { postId, request.Revision, request.DepartmentCode, request.Section, request.Title, roles = request.Roles.ToArray() };
            if (await tenant.Connection.ExecuteAsync(tenant.Command(Update, parameters, cancellation)) == 0) return SignInProblems.Stale(before).ToProblem();
        }
        catch (PostgresException taken) when (taken.Violates("uq_post"))
        {
            return SignInProblems.PostTaken().ToProblem();
        }
        catch (PostgresException unknown) when (unknown.Violates("fk_post_department") || unknown.Violates("fk_post_section"))
        {
            return SignInProblems.NoSuchDepartment(unknown.Violates("fk_post_section") ? request.SectionCode! : request.DepartmentCode).ToProblem();
        }

        var after = await StoredPosts.FindAsync(tenant, postId, today, cancellation);
        await using var batch = tenant.Batch();
        sessions.AddVoid(tenant, batch, [.. before.Holders.Select(holder => holder.PersonId).Distinct()]);
        AuditTrail.Add(batch, actor.Did(
            now, AuditKind.PostChanged, postId.ToString(), $"役職「{request.Title}」を変えました。", $"Changed the post {request.Title}.", before with { Holders = [] }, request));
        await ToldStaff.CommitAsync(tenant, batch, outbox, now, cancellation);
        return TypedResults.Ok(after);
    }

    /// <summary>Removes a post that nobody ever held.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid postId, AuditActor actor, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        // Sent twice, it is done once.
        if (await StoredPosts.FindAsync(tenant, postId, DateOnly.MinValue, cancellation) is not { } post) return TypedResults.NoContent();
        try
        {
            await tenant.Connection.ExecuteAsync(tenant.Command(Remove, new { postId }, cancellation));
        }
        catch (PostgresException held) when (held.Violates("fk_post_holding_post"))
        {
            return SignInProblems.PostInUse().ToProblem();
        }

        await AuditTrail.AddAsync(
            tenant, actor.Did(now, AuditKind.PostChanged, postId.ToString(), $"役職「{post.Title}」を削除しました。", $"Removed the post {post.Title}.", before: post), cancellation);
        await tenant.CommitAsync(cancellation);
        return TypedResults.NoContent();
    }
}
