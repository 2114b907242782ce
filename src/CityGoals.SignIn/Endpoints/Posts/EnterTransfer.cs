using System.ComponentModel.DataAnnotations;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.Endpoints.Staff;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Posts;

/// <summary>
/// 人事異動: on one day many people leave posts and take others. It is entered weeks before and takes effect by itself, all of it or nothing.
/// Entered again just so, nothing changes.
/// </summary>
internal static class EnterTransfer
{
    private const string Leave = """
        update post_holding
        set valid_to = @eve
        where post_holding_id = any(@leave) and valid_from <= @eve and coalesce(valid_to, 'infinity') >= @eve
        """;

    private const string Foreign = """
        select count(*)::int
        from unnest(@people, @holdings) as stated (person_id, post_holding_id)
        left join post_holding using (post_holding_id, person_id)
        where post_holding.post_holding_id is null
        """;

    private const string Take = """
        insert into post_holding (municipality_code, post_holding_id, post_id, person_id, valid_from)
        select @city, gen_random_uuid(), post_id, person_id, @On
        from unnest(@people, @posts) as stated (person_id, post_id)
        where not exists (
            select from post_holding as held
            where held.person_id = stated.person_id and held.post_id = stated.post_id and held.valid_from <= @On and coalesce(held.valid_to, 'infinity') >= @On)
        """;

    /// <summary>Who changes on which day.</summary>
    /// <param name="On">First day in the new posts; the day before is the last in the old ones. Not past.</param>
    public sealed record Request(DateOnly On, [property: MinLength(1), MaxLength(5000)] IReadOnlyList<Change> Changes);

    /// <summary>One person's change.</summary>
    /// <param name="Leave">Holdings that end.</param>
    /// <param name="Take">Posts that begin.</param>
    public sealed record Change(Guid PersonId, IReadOnlyList<Guid> Leave, IReadOnlyList<Guid> Take);

    /// <summary>How many holdings ended, how many began, of how many people.</summary>
    public sealed record Answer(int People, int Left, int Taken);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(
        Request request, AuditActor actor, TenantDatabase database, PersonSessions sessions, Outbox outbox, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        if (request.On < await StoredPeople.TodayAsync(tenant, now, cancellation)) return SignInProblems.PastCannotChange().ToProblem();
        var left = request.Changes.SelectMany(change => change.Leave, (change, holding) => (change.PersonId, Holding: holding)).Distinct().ToList();
        var taken = request.Changes.SelectMany(change => change.Take, (change, post) => (change.PersonId, Post: post)).Distinct().ToList();
        var leaving = new { people = left.Select(one => one.PersonId).ToArray(), holdings = left.Select(one => one.Holding).ToArray() };
        if (await tenant.Connection.QuerySingleAsync<int>(tenant.Command(Foreign, leaving, cancellation)) > 0) return SignInProblems.NoSuchHolding().ToProblem();
        try
        {
            var ended = await tenant.Connection.ExecuteAsync(tenant.Command(Leave, new { leave = leaving.holdings, eve = request.On.AddDays(-1) }, cancellation));
            if (ended < left.Count) return SignInProblems.NotHeldThen().ToProblem();
            var taking = new { city = actor.Municipality.ToString(), request.On, people = taken.Select(one => one.PersonId).ToArray(), posts = taken.Select(one => one.Post).ToArray() };
            var begun = await tenant.Connection.ExecuteAsync(tenant.Command(Take, taking, cancellation));
            var people = request.Changes.Select(change => change.PersonId).Distinct().ToList();
            await using var batch = tenant.Batch();
            sessions.AddVoid(tenant, batch, people);
            AuditTrail.Add(batch, actor.Did(
                now, AuditKind.PostChanged, $"{request.On:O}", $"{request.On:O}付けの{people.Count}人の異動を登録しました。",
                $"Entered a transfer of {people.Count} people on {request.On:O}.", after: request));
            await ToldStaff.CommitAsync(tenant, batch, outbox, now, cancellation);
            return TypedResults.Ok(new Answer(people.Count, ended, begun));
        }
        catch (PostgresException unknown) when (unknown.Violates("fk_post_holding_post") || unknown.Violates("fk_post_holding_person"))
        {
            return (unknown.Violates("fk_post_holding_post") ? SignInProblems.NoSuchPost() : SignInProblems.NoSuchPerson()).ToProblem();
        }
    }
}
