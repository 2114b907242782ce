using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Staff;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>Puts a person into a post from a day on, or lets them stand in for somebody who is away. Stated again just so, it is the same.</summary>
internal static class AddHolding
{
    /// <summary>Whether the person holds the post on any of the days by another holding.</summary>
    internal const string Overlaps = """
        exists (
            select from post_holding
            where person_id = @PersonId and post_id = @PostId and post_holding_id <> @PostHoldingId
                and valid_from <= coalesce(@Until::date, 'infinity') and coalesce(valid_to, 'infinity') >= @From)
        """;

    private const string Near = $"""
        select
            exists (select from person where person_id = @PersonId) as person,
            exists (select from post where post_id = @PostId) as post,
            (select post_holding_id from post_holding
             where person_id = @PersonId and post_id = @PostId and valid_from = @From and valid_to is not distinct from @Until
                and deputy_for is not distinct from @DeputyFor) as same,
            {Overlaps} as overlaps,
            @DeputyFor::uuid is null or exists (
                select from post_holding
                where person_id = @DeputyFor and post_id = @PostId and deputy_for is null
                    and valid_from <= @From and coalesce(valid_to, 'infinity') >= coalesce(@Until::date, 'infinity')) as absent
        """;

    private const string Insert = """
        insert into post_holding (municipality_code, post_holding_id, post_id, person_id, valid_from, valid_to, deputy_for)
        values (@city, @PostHoldingId, @PostId, @PersonId, @From, @Until, @DeputyFor)
        """;

    /// <summary>Which post, and when.</summary>
    /// <param name="From">First day.</param>
    /// <param name="Until">Last day; none while nobody knows the end. A deputy has one.</param>
    /// <param name="DeputyFor">Whom to stand in for.</param>
    public sealed record Request(Guid PostId, DateOnly From, DateOnly? Until, Guid? DeputyFor);

    public static async Task<Results<Created<HoldingAnswer>, Ok<HoldingAnswer>, ProblemHttpResult>> Handle(
        Guid personId, Request request, AuditActor actor, TenantDatabase database, PersonSessions sessions, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        if (request.Until < request.From || (request.DeputyFor is not null && request.Until is null)) return SignInProblems.DatesReversed().ToProblem();
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        var row = new { city = actor.Municipality.ToString(), PostHoldingId = Guid.CreateVersion7(now), PersonId = personId, request.PostId, request.From, request.Until, request.DeputyFor };
        var near = await tenant.Connection.QuerySingleAsync<Surroundings>(tenant.Command(Near, row, cancellation));
        if (!near.Person) return SignInProblems.NoSuchPerson().ToProblem();
        if (!near.Post) return SignInProblems.NoSuchPost().ToProblem();
        if (near.Same is { } same) return TypedResults.Ok(await StoredPeople.FindHoldingAsync(tenant, same, cancellation));
        if (near.Overlaps) return SignInProblems.HoldingOverlaps().ToProblem();
        if (!near.Absent || request.DeputyFor == personId) return SignInProblems.NotTheAbsent().ToProblem();

        await tenant.Connection.ExecuteAsync(tenant.Command(Insert, row, cancellation));
        var added = (await StoredPeople.FindHoldingAsync(tenant, row.PostHoldingId, cancellation))!;
        await using var batch = tenant.Batch();
        sessions.AddVoid(tenant, batch, personId);
        var (deputyJa, deputyEn) = added.DeputyForName is { } absent ? ($"（{absent}さんの代理）", $", standing in for {absent}") : ("", "");
        AuditTrail.Add(batch, actor.Did(
            now, AuditKind.PostChanged, personId.ToString(), $"{added.PersonName}さんを{added.DepartmentName}{added.SectionName}の{added.Title}に就けました{deputyJa}。",
            $"Put {added.PersonName} into the post {added.Title} of {added.DepartmentName}{deputyEn}.", after: request));
        await ToldStaff.CommitAsync(tenant, batch, outbox, now, cancellation);
        return TypedResults.Created($"/holdings/{row.PostHoldingId}", added);
    }

    private sealed record Surroundings
    {
        public required bool Person { get; init; }

        public required bool Post { get; init; }

        public Guid? Same { get; init; }

        public required bool Overlaps { get; init; }

        public required bool Absent { get; init; }
    }
}
