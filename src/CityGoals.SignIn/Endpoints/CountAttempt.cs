using CityGoals.Postgres;
using CityGoals.SignIn.People;
using Dapper;

namespace CityGoals.SignIn.Endpoints;

/// <summary>
/// Counts an attempt at an account, and commits that, before anything is looked at: many attempts at once are no way around the limit.
/// </summary>
internal static class CountAttempt
{
    private const string ForgetOld = "delete from sign_in_throttle where window_ends <= @now";

    private const string Count = """
        insert into sign_in_throttle as seen (municipality_code, normalized_mail, client, attempts, window_ends)
        values (@municipality, @key, @client, 1, @windowEnds)
        on conflict on constraint pk_sign_in_throttle do update set attempts = seen.attempts + 1
        returning attempts, window_ends
        """;

    private const string Clear = "delete from sign_in_throttle where normalized_mail = @key and client = @client";

    /// <param name="client">Where the attempt comes from; with a word before it for attempts that are counted apart.</param>
    /// <param name="most">Attempts in one window.</param>
    /// <returns>Until when nothing is accepted; none if this attempt may be looked at.</returns>
    internal static async Task<DateTimeOffset?> RefusedUntilAsync(
        TenantDatabase database, MunicipalityCode municipality, string mail, string client, DateTimeOffset now, CancellationToken cancellation, int most = Throttle.Attempts)
    {
        var attempt = new { municipality = municipality.ToString(), key = AccountKey.Of(mail), client, now, windowEnds = now + Throttle.Window };
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await tenant.Connection.ExecuteAsync(tenant.Command(ForgetOld, attempt, cancellation));
        var (attempts, windowEnds) = await tenant.Connection.QuerySingleAsync<(int, DateTime)>(tenant.Command(Count, attempt, cancellation));
        await tenant.CommitAsync(cancellation);
        return attempts > most ? new DateTimeOffset(windowEnds) : null;
    }

    /// <summary>An attempt that went well leaves nothing behind.</summary>
    internal static Task ForgetAsync(TenantTransaction tenant, string mail, string client, CancellationToken cancellation) =>
        tenant.Connection.ExecuteAsync(tenant.Command(Clear, new { key = AccountKey.Of(mail), client }, cancellation));
}
