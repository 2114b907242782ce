using CityGoals.Postgres;
using CityGoals.SignIn.People;
using Dapper;
using Microsoft.AspNetCore.Identity;

namespace CityGoals.SignIn.Endpoints;

/// <summary>
/// Looks up an account and compares its password. The attempt is counted, and committed, before the password is looked at:
/// many attempts at once are no way around the limit.
/// </summary>
internal sealed class CheckPassword(TenantDatabase database, PeopleContext people, UserManager<Person> users, PasswordDecoy decoy, TimeProvider clock)
{
    private const string ForgetOld = "delete from sign_in_throttle where window_ends <= @now";

    private const string Count = """
        insert into sign_in_throttle as seen (municipality_code, normalized_mail, client, attempts, window_ends)
        values (@municipality, @mail, @client, 1, @windowEnds)
        on conflict on constraint pk_sign_in_throttle do update set attempts = seen.attempts + 1
        returning attempts, window_ends
        """;

    private const string Forget = "delete from sign_in_throttle where normalized_mail = @mail and client = @client";

    /// <param name="client">Where the attempt comes from.</param>
    internal async Task<PasswordOutcome> CheckAsync(MunicipalityCode municipality, string mail, string password, string client, CancellationToken cancellation)
    {
        var account = users.NormalizeName(mail.Trim());
        if (await CountAsync(municipality, account, client, cancellation) is { } until) return new PasswordOutcome(null, until);

        await using var tenant = await database.BeginAsync(municipality, cancellation);
        people.Enter(tenant);
        var person = await users.FindByNameAsync(account);
        if (person is null) decoy.Verify(password);
        // The suspended are answered after the same work and in the same words as those with a wrong password.
        if (person is null || !await users.CheckPasswordAsync(person, password) || person.SuspendedAt is not null) return new PasswordOutcome(null, null);

        await tenant.Connection.ExecuteAsync(tenant.Command(Forget, new { mail = account, client }, cancellation));
        await tenant.CommitAsync(cancellation);
        return new PasswordOutcome(person, null);
    }

    private async Task<DateTimeOffset?> CountAsync(MunicipalityCode municipality, string mail, string client, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var attempt = new { municipality = municipality.ToString(), mail, client, now, windowEnds = now + Throttle.Window };
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await tenant.Connection.ExecuteAsync(tenant.Command(ForgetOld, attempt, cancellation));
        var (attempts, windowEnds) = await tenant.Connection.QuerySingleAsync<(int, DateTime)>(tenant.Command(Count, attempt, cancellation));
        await tenant.CommitAsync(cancellation);
        return attempts > Throttle.Attempts ? new DateTimeOffset(windowEnds) : null;
    }
}
