using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Own;

/// <summary>Where a person is signed in, and the end of it.</summary>
internal static class OwnSessions
{
    private const string Sql = """
        select session_id, started_at, last_seen_at, client, address
        from person_session
        where person_id = @personId and ended_at is null and (@session::uuid is null or session_id = @session)
        order by last_seen_at desc
        """;

    /// <summary>The open sessions, the one last used first.</summary>
    public sealed record Answer(IReadOnlyList<Session> Sessions);

    /// <summary>A browser in which the person is signed in.</summary>
    /// <param name="Client">Browser and system, by the names that people know.</param>
    /// <param name="Current">Whether it is the one that asks.</param>
    public sealed record Session(Guid SessionId, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, string Client, string Address, bool Current);

    public static async Task<Ok<Answer>> List(AuditActor actor, HttpContext http, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var rows = await tenant.Connection.QueryAsync<Row>(tenant.Command(Sql, new { personId = Guid.Parse(actor.PersonId), session = (Guid?)null }, cancellation));
        return TypedResults.Ok(new Answer([.. rows.Select(row => new Session(
            row.SessionId, row.StartedAt, row.LastSeenAt, ClientName.Of(row.Client), row.Address, row.SessionId.ToString() == http.User.FindFirst(ClaimNames.Session)?.Value))]));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> End(
        Guid sessionId, AuditActor actor, TenantDatabase database, PersonSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var own = await tenant.Connection.QueryAsync<Row>(tenant.Command(Sql, new { personId = Guid.Parse(actor.PersonId), session = (Guid?)sessionId }, cancellation));
        if (!own.Any()) return SignInProblems.NoSuchSession().ToProblem();
        await using var batch = tenant.Batch();
        sessions.AddEnd(tenant, batch, sessionId);
        AuditTrail.Add(batch, actor.Did(clock.GetUtcNow(), AuditKind.SignedOut, actor.PersonId, "サインインの一つを終わらせました。", "Ended a session.", after: new { session = sessionId }));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.NoContent();
    }

    public static async Task<NoContent> EndAll(AuditActor actor, TenantDatabase database, PersonSessions sessions, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        await using var batch = tenant.Batch();
        sessions.AddEndOfAll(tenant, batch, Guid.Parse(actor.PersonId));
        AuditTrail.Add(batch, actor.Did(clock.GetUtcNow(), AuditKind.SignedOut, actor.PersonId, "すべての端末のサインインを終わらせました。", "Signed out everywhere."));
        await tenant.CommitAsync(batch, cancellation);
        return TypedResults.NoContent();
    }

    private sealed record Row
    {
        public required Guid SessionId { get; init; }

        public required DateTimeOffset StartedAt { get; init; }

        public required DateTimeOffset LastSeenAt { get; init; }

        public required string Client { get; init; }

        public required string Address { get; init; }
    }
}
