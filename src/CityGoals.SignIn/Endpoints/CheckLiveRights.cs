using System.Globalization;
using System.Security.Claims;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Refuses a token whose session or rights have ended, by looking at them: here they are at hand.</summary>
internal sealed class CheckLiveRights(TenantDatabase database)
{
    private const string Sql = """
        select exists (
            select from person_session
            join person using (municipality_code, person_id)
            where session_id = @session and person_id = @person and ended_at is null and suspended_at is null and rights_revision <= @rights)
        """;

    internal async Task CheckAsync(TokenValidatedContext context)
    {
        var token = context.Principal!;
        if (token.IsInRole(Roles.Service)) return;
        if (!await LivesAsync(token, context.HttpContext.RequestAborted)) context.Fail("The rights in this token have ended.");
    }

    private async Task<bool> LivesAsync(ClaimsPrincipal token, CancellationToken cancellation)
    {
        if (!MunicipalityCode.TryParse(token.FindFirstValue(ClaimNames.Municipality), out var municipality)) return false;
        if (!Guid.TryParse(token.FindFirstValue(ClaimNames.Subject), out var person) || !Guid.TryParse(token.FindFirstValue(ClaimNames.Session), out var session)) return false;
        if (!int.TryParse(token.FindFirstValue(ClaimNames.RightsRevision), NumberStyles.None, CultureInfo.InvariantCulture, out var rights)) return false;
        await using var tenant = await database.BeginAsync(municipality, cancellation);
        return await tenant.Connection.QuerySingleAsync<bool>(tenant.Command(Sql, new { session, person, rights }, cancellation));
    }
}
