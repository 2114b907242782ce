using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.People;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Npgsql;

namespace CityGoals.SignIn.Endpoints;

/// <summary>The sessions of people at this service: begun here, and ended here together with every token that was made in their name.</summary>
internal sealed class PersonSessions(RightsSignal signal, KnownBrowsers browsers, TimeProvider clock)
{
    private const int LongestClient = 300;

    private const string Insert = """
        insert into person_session (municipality_code, session_id, person_id, started_at, last_seen_at, client, address, second_factor)
        values ($1, $2, $3, $4, $4, $5, $6, $7)
        """;

    private const string EndOne = """
        with ended as (
            update person_session set ended_at = $2 where session_id = $1 and ended_at is null
            returning municipality_code, person_id, session_id
        )
        insert into ended_right (municipality_code, ended_right_id, person_id, session_id, ended_at)
        select municipality_code, gen_random_uuid(), person_id, session_id, $2 from ended
        """;

    private const string EndAll = """
        with ended as (
            update person_session set ended_at = $2 where person_id = $1 and ended_at is null and session_id is distinct from $3
            returning municipality_code, person_id, session_id
        )
        insert into ended_right (municipality_code, ended_right_id, person_id, session_id, ended_at)
        select municipality_code, gen_random_uuid(), person_id, session_id, $2 from ended
        """;

    private const string VoidTokens = """
        with changed as (
            update person set rights_revision = rights_revision + 1 where person_id = any($1)
            returning municipality_code, person_id, rights_revision
        )
        insert into ended_right (municipality_code, ended_right_id, person_id, rights_revision, ended_at)
        select municipality_code, gen_random_uuid(), person_id, rights_revision, $2 from changed
        """;

    /// <summary>Begins a session, commits the transaction, and gives the browser its cookie.</summary>
    /// <param name="secondFactor">Whether more than a password was shown.</param>
    internal async Task StartAsync(HttpContext http, TenantTransaction tenant, Account account, bool secondFactor)
    {
        var (now, session, client) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()), ClientOf(http));
        await using var batch = tenant.Batch();
        batch.Add(Insert, tenant.Municipality.ToString(), session, account.PersonId, now, client.Name, client.Address, secondFactor || account.SecondFactorWaived);
        AuditTrail.Add(batch, account.ActorIn(tenant.Municipality).Did(
            now, AuditKind.SignedIn, account.PersonId.ToString(), "サインインしました。", "Signed in.", after: new { session, client.Address, secondFactor }));
        await tenant.CommitAsync(batch, http.RequestAborted);
        Expect(http, tenant.Municipality, account);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Tickets.ForSession(tenant.Municipality, account.PersonId, session));
    }

    /// <summary>From now on the browser is one that this person is expected to sign in with.</summary>
    internal void Expect(HttpContext http, MunicipalityCode city, Account account) => browsers.Remember(http, city, account.Mail);

    /// <summary>Ends one session of a person.</summary>
    internal void AddEnd(TenantTransaction tenant, NpgsqlBatch batch, Guid sessionId)
    {
        batch.Add(EndOne, sessionId, clock.GetUtcNow());
        tenant.AfterCommit(signal.Wake);
    }

    /// <summary>Ends all sessions of a person.</summary>
    /// <param name="except">The one that stays; none if none does.</param>
    internal void AddEndOfAll(TenantTransaction tenant, NpgsqlBatch batch, Guid personId, Guid? except = null)
    {
        var command = new NpgsqlBatchCommand(EndAll) { Parameters = { new() { Value = personId }, new() { Value = clock.GetUtcNow() }, new NpgsqlParameter<Guid?> { TypedValue = except } } };
        batch.BatchCommands.Add(command);
        tenant.AfterCommit(signal.Wake);
    }

    /// <summary>Voids the tokens of people whose rights change now: the next ones follow their posts. Their sessions go on.</summary>
    internal void AddVoid(TenantTransaction tenant, NpgsqlBatch batch, params IReadOnlyCollection<Guid> people)
    {
        batch.Add(VoidTokens, people.ToArray(), clock.GetUtcNow());
        tenant.AfterCommit(signal.Wake);
    }

    /// <summary>Where a request comes from. Behind a proxy this is the browser's address only if the proxy's headers are forwarded.</summary>
    internal static (string Name, string Address) ClientOf(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return (agent.Length > LongestClient ? agent[..LongestClient] : agent, http.Connection.RemoteIpAddress?.ToString() ?? "");
    }
}
