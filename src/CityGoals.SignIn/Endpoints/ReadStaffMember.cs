using System.Security.Claims;
using CityGoals.Postgres;
using CityGoals.SignIn.People;
using Dapper;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Finds the person behind a session, a code or a refresh token, with the rights of this moment.</summary>
internal sealed class ReadStaffMember(TenantDatabase database, TimeProvider clock)
{
    private const string Sql = """
        update person_session
        set last_seen_at = @now
        from person
        join municipality using (municipality_code)
        where session_id = @sessionId and person_session.person_id = @personId and ended_at is null
            and person.municipality_code = person_session.municipality_code and person.person_id = person_session.person_id and suspended_at is null
        returning municipality.name as municipality, municipality.name_en as municipality_en, time_zone, person.name, mail, rights_revision, second_factor;

        select department_code, roles, valid_from, valid_to
        from post_holding
        join post using (municipality_code, post_id)
        where person_id = @personId
        """;

    /// <summary>
    /// None where the person is gone or suspended, the session has ended, or rights have come since that ask for a second factor which the session did not show.
    /// </summary>
    internal async Task<StaffMember?> FindAsync(ClaimsPrincipal ticket, CancellationToken cancellation)
    {
        if (!MunicipalityCode.TryParse(ticket.FindFirstValue(ClaimNames.Municipality), out var municipality)) return null;
        if (!Guid.TryParse(ticket.FindFirstValue(ClaimNames.Subject), out var personId) || !Guid.TryParse(ticket.FindFirstValue(ClaimNames.Session), out var sessionId)) return null;
        var now = clock.GetUtcNow();
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        var (person, holdings) = await ReadAsync(tenant, personId, sessionId, now, cancellation);
        if (person is null) return null;
        await tenant.CommitAsync(cancellation);

        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        var rights = Rights.On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), holdings);
        return rights.AskForSecondFactor && !person.SecondFactor ? null : new StaffMember(
            personId, sessionId, municipality.ToString(), person.Municipality, person.MunicipalityEn, person.Name, person.Mail, person.RightsRevision, rights, Midnight(rights.ChangeOn, zone));
    }

    private static async Task<(Row? Person, List<PostHolding> Holdings)> ReadAsync(
        TenantTransaction tenant, Guid personId, Guid sessionId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var rows = await tenant.Connection.QueryMultipleAsync(tenant.Command(Sql, new { personId, sessionId, now }, cancellation));
        return (await rows.ReadSingleOrDefaultAsync<Row>(), [.. await rows.ReadAsync<PostHolding>()]);
    }

    private static DateTimeOffset? Midnight(DateOnly? day, TimeZoneInfo zone) =>
        day is { } date ? new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), zone)) : null;

    private sealed record Row
    {
        public required string Municipality { get; init; }

        public required string MunicipalityEn { get; init; }

        public required string TimeZone { get; init; }

        public required string Name { get; init; }

        public required string Mail { get; init; }

        public required int RightsRevision { get; init; }

        public required bool SecondFactor { get; init; }
    }
}
