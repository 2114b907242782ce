using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Identity;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Looks up an account and compares its password.</summary>
internal sealed class CheckPassword(TenantDatabase database, IPasswordHasher<Account> hasher, PasswordDecoy decoy, TimeProvider clock)
{
    private const string Rehash = "update person set password_hash = @hash where person_id = @PersonId and password_hash = @PasswordHash";

    private const string Strangers = "strangers";

    /// <param name="client">Where the attempt comes from.</param>
    /// <param name="known">As what it is counted instead, where it is known to come from the account's own; none: it counts among those of strangers too.</param>
    internal async Task<PasswordOutcome> CheckAsync(MunicipalityCode municipality, string mail, string password, string client, string? known, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var counted = known ?? client;
        if (await CountAttempt.RefusedUntilAsync(database, municipality, mail, counted, now, cancellation) is { } until) return new PasswordOutcome(null, until);
        if (known is null && await CountAttempt.RefusedUntilAsync(database, municipality, mail, Strangers, now, cancellation, Throttle.AttemptsOfStrangers) is { } end)
        {
            return new PasswordOutcome(null, end, ByStrangers: true);
        }

        await using var tenant = await database.BeginAsync(municipality, cancellation);
        var account = await FindAccount.ByMailAsync(tenant, mail, now, cancellation);
        var verdict = PasswordVerificationResult.Failed;
        if (account?.PasswordHash is { } hash) verdict = hasher.VerifyHashedPassword(account, hash, password);
        else decoy.Verify(password);

        // The suspended are answered after the same work and in the same words as those with a wrong password.
        if (account is null || verdict == PasswordVerificationResult.Failed || account.SuspendedAt is not null)
        {
            if (account is not null) await KeepRefusalAsync(tenant, account, client, now, cancellation);
            return new PasswordOutcome(null);
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await tenant.Connection.ExecuteAsync(tenant.Command(Rehash, new { account.PersonId, account.PasswordHash, hash = hasher.HashPassword(account, password) }, cancellation));
        }

        await CountAttempt.ForgetAsync(tenant, mail, counted, cancellation);
        await tenant.CommitAsync(cancellation);
        return new PasswordOutcome(account);
    }

    private static async Task KeepRefusalAsync(TenantTransaction tenant, Account account, string client, DateTimeOffset now, CancellationToken cancellation)
    {
        var suspended = account.SuspendedAt is not null;
        var fact = account.ActorIn(tenant.Municipality).Did(
            now, AuditKind.SignInRefused, account.PersonId.ToString(),
            suspended ? "停止中のためサインインを断りました。" : "パスワードが違うため、サインインを断りました。",
            suspended ? "Refused to sign in: the account is suspended." : "Refused to sign in: wrong password.", after: new { client });
        await AuditTrail.AddAsync(tenant, fact, cancellation);
        await tenant.CommitAsync(cancellation);
    }
}
