using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>
/// What an administrator does to a person's way in: suspend, take into use again, invite again, sign out everywhere, take the second factor away.
/// What ends, ends at once; each may be repeated.
/// </summary>
internal sealed class ChangeAccess(TenantDatabase database, PersonSessions sessions, PasswordLinks links, Outbox outbox, TimeProvider clock)
{
    private const string SuspendSql = "update person set suspended_at = coalesce(suspended_at, $2), revision = revision + 1 where person_id = $1";
    private const string LiftSql = "update person set suspended_at = null, revision = revision + 1 where person_id = $1";
    private const string ForgetAuthenticator = "update person set authenticator_secret = null, authenticator_step = null, revision = revision + 1 where person_id = $1";
    private const string ForgetCodes = "delete from recovery_code where person_id = $1";

    private PersonSessions Sessions { get; } = sessions;

    private PasswordLinks Links { get; } = links;

    private TimeProvider Clock { get; } = clock;

    public static Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> Suspend(Guid personId, AuditActor actor, ChangeAccess access, CancellationToken cancellation) =>
        access.ChangeAsync(
            personId, actor, AuditKind.PersonChanged, ("のアカウントを停止しました。", "Suspended the account of"),
            person => person.PersonId.ToString() == actor.PersonId ? SignInProblems.OwnAccount() : null,
            (tenant, batch) =>
            {
                batch.Add(SuspendSql, personId, access.Clock.GetUtcNow());
                access.Sessions.AddEndOfAll(tenant, batch, personId);
                return Task.CompletedTask;
            },
            cancellation);

    public static Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> Lift(Guid personId, AuditActor actor, ChangeAccess access, CancellationToken cancellation) =>
        access.ChangeAsync(
            personId, actor, AuditKind.PersonChanged, ("のアカウントの停止を解きました。", "Lifted the suspension of"), _ => null,
            (_, batch) =>
            {
                batch.Add(LiftSql, personId);
                return Task.CompletedTask;
            },
            cancellation);

    public static Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> Invite(Guid personId, AuditActor actor, ChangeAccess access, CancellationToken cancellation) =>
        access.ChangeAsync(
            personId, actor, AuditKind.PersonChanged, ("に招待のメールを送り直しました。", "Sent another invitation to"),
            person => person.State == "invited" ? null : SignInProblems.AlreadyActive(),
            (tenant, batch) => access.Links.AddInvitationAsync(tenant, batch, personId, cancellation), cancellation);

    public static Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> SignOut(Guid personId, AuditActor actor, ChangeAccess access, CancellationToken cancellation) =>
        access.ChangeAsync(
            personId, actor, AuditKind.SignedOut, ("のサインインをすべて終わらせました。", "Ended all sessions of"), _ => null,
            (tenant, batch) =>
            {
                access.Sessions.AddEndOfAll(tenant, batch, personId);
                return Task.CompletedTask;
            },
            cancellation);

    public static Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> ResetSecondFactor(Guid personId, AuditActor actor, ChangeAccess access, CancellationToken cancellation) =>
        access.ChangeAsync(
            personId, actor, AuditKind.SecondFactorChanged, ("の二段階認証を取り消しました。", "Took away the second factor of"), _ => null,
            (tenant, batch) =>
            {
                batch.Add(ForgetAuthenticator, personId);
                batch.Add(ForgetCodes, personId);
                access.Sessions.AddEndOfAll(tenant, batch, personId);
                return Task.CompletedTask;
            },
            cancellation);

    private async Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> ChangeAsync(
        Guid personId, AuditActor actor, string kind, (string Ja, string En) words, Func<PersonAnswer, Refusal?> refuse,
        Func<TenantTransaction, NpgsqlBatch, Task> change, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(actor.Municipality, cancellation);
        if (await StoredPeople.FindAsync(tenant, personId, cancellation) is not { } person) return SignInProblems.NoSuchPerson().ToProblem();
        if (refuse(person) is { } refusal) return refusal.ToProblem();
        var now = Clock.GetUtcNow();
        await using (var batch = tenant.Batch())
        {
            await change(tenant, batch);
            AuditTrail.Add(batch, actor.Did(now, kind, personId.ToString(), $"{person.Name}さん{words.Ja}", $"{words.En} {person.Name}."));
            await batch.ExecuteNonQueryAsync(cancellation);
        }

        var after = await StoredPeople.FindAsync(tenant, personId, cancellation);
        await ToldStaff.CommitAsync(tenant, outbox, now, cancellation);
        return TypedResults.Ok(after);
    }
}
