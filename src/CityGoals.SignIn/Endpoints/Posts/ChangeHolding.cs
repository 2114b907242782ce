using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Endpoints.Staff;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>Moves the days on which somebody holds a post, or takes back what has not begun. What ends today's rights ends them at once.</summary>
internal static class ChangeHolding
{
    private const string Update = "update post_holding set valid_from = @From, valid_to = @Until where post_holding_id = @PostHoldingId";
    private const string Remove = "delete from post_holding where post_holding_id = @PostHoldingId";

    /// <summary>The days that shall hold.</summary>
    public sealed record Request(DateOnly From, DateOnly? Until);

    public static async Task<Results<Ok<HoldingAnswer>, ProblemHttpResult>> Handle(
        Guid postHoldingId, Request request, AuditActor actor, TenantDatabase database, PersonSessions sessions, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        if (await StoredPeople.FindHoldingAsync(tenant, postHoldingId, cancellation) is not { } holding) return SignInProblems.NoSuchHolding().ToProblem();
        if ((holding.From, holding.Until) == (request.From, request.Until)) return TypedResults.Ok(holding);
        var today = await StoredPeople.TodayAsync(tenant, now, cancellation);
        if (Refuse(holding, request, today) is { } refusal) return refusal.ToProblem();
        var days = new { holding.PostHoldingId, holding.PersonId, holding.PostId, request.From, request.Until };
        if (await tenant.Connection.QuerySingleAsync<bool>(tenant.Command($"select {AddHolding.Overlaps}", days, cancellation))) return SignInProblems.HoldingOverlaps().ToProblem();

        await tenant.Connection.ExecuteAsync(tenant.Command(Update, days, cancellation));
        await KeepAsync(
            tenant, actor, sessions, outbox, holding, now, $"{holding.PersonName}さんの{holding.DepartmentName}{holding.SectionName}{holding.Title}の期間を変えました。",
            $"Changed the days of {holding.PersonName} in the post {holding.Title}.", request, cancellation);
        return TypedResults.Ok(holding with { From = request.From, Until = request.Until });
    }

    /// <summary>Takes back what has not begun.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid postHoldingId, AuditActor actor, TenantDatabase database, PersonSessions sessions, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        // Sent twice, it is done once.
        if (await StoredPeople.FindHoldingAsync(tenant, postHoldingId, cancellation) is not { } holding) return TypedResults.NoContent();
        if (holding.From <= await StoredPeople.TodayAsync(tenant, now, cancellation)) return SignInProblems.PastCannotChange().ToProblem();
        await tenant.Connection.ExecuteAsync(tenant.Command(Remove, holding, cancellation));
        await KeepAsync(
            tenant, actor, sessions, outbox, holding, now, $"{holding.PersonName}さんが{holding.DepartmentName}{holding.SectionName}の{holding.Title}に就く予定を取り消しました。",
            $"Took back that {holding.PersonName} gets the post {holding.Title}.", null, cancellation);
        return TypedResults.NoContent();
    }

    private static Refusal? Refuse(HoldingAnswer holding, Request request, DateOnly today)
    {
        if (request.Until < request.From || (holding.DeputyFor is not null && request.Until is null)) return SignInProblems.DatesReversed();
        return HoldingDays.MayMove(holding.From, holding.Until, request.From, request.Until, today) ? null : SignInProblems.PastCannotChange();
    }

    private static async Task KeepAsync(
        TenantTransaction tenant, AuditActor actor, PersonSessions sessions, Outbox outbox, HoldingAnswer before, DateTimeOffset now, string ja, string en, Request? after, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        sessions.AddVoid(tenant, batch, before.PersonId);
        AuditTrail.Add(batch, actor.Did(now, AuditKind.PostChanged, before.PersonId.ToString(), ja, en, new { before.From, before.Until }, after));
        await ToldStaff.CommitAsync(tenant, batch, outbox, now, cancellation);
    }
}
