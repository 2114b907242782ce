using System.Security.Claims;
using CityGoals.Postgres;
using CityGoals.SignIn.People;
using Dapper;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Finds the person behind a session, a code or a refresh token, with the rights of this moment.</summary>
internal sealed class ReadStaffMember(TenantDatabase database, TimeProvider clock)
{
    private const string Sql = """
        select municipality.name as municipality, municipality.name_en as municipality_en, time_zone, person.name, mail, security_stamp
        from person
        join municipality using (municipality_code)
        where person_id = @personId and suspended_at is null;

        select department_code, roles, valid_from, valid_to
        from post_holding
        join post using (municipality_code, post_id)
        where person_id = @personId
        """;

    /// <summary>None where the person is gone or suspended, or the password has changed since the ticket was made.</summary>
    internal async Task<StaffMember?> FindAsync(ClaimsPrincipal ticket, CancellationToken cancellation)
    {
        if (!MunicipalityCode.TryParse(ticket.FindFirstValue(ClaimNames.Municipality), out var municipality)) return null;
        if (!Guid.TryParse(ticket.FindFirstValue(ClaimNames.Subject), out var personId)) return null;
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        await using var rows = await tenant.Connection.QueryMultipleAsync(tenant.Command(Sql, new { personId }, cancellation));
        var person = await rows.ReadSingleOrDefaultAsync<Row>();
        if (person is null || person.SecurityStamp != ticket.FindFirstValue(ClaimNames.SecurityStamp)) return null;

        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        var rights = Rights.On(today, (await rows.ReadAsync<PostHolding>()).ToList());
        return new StaffMember(
            personId, municipality.ToString(), person.Municipality, person.MunicipalityEn, person.Name, person.Mail, person.SecurityStamp, rights, Midnight(rights.ChangeOn, zone));
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

        public required string SecurityStamp { get; init; }
    }
}
