using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Server.AspNetCore;

namespace CityGoals.SignIn.Endpoints;

/// <summary>The end-session endpoint: ends the browser's session here, with every token made in its name, and leads back to the portal.</summary>
internal static class EndSession
{
    internal static async Task<IResult> Handle(HttpContext http, ReadStaffMember staff, TenantDatabase database, PersonSessions sessions, TimeProvider clock)
    {
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (session.Principal is { } ticket && await staff.FindAsync(ticket, http.RequestAborted) is { } member)
        {
            await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(member.MunicipalityCode), http.RequestAborted);
            await using var batch = tenant.Batch();
            sessions.AddEnd(tenant, batch, member.SessionId);
            AuditTrail.Add(batch, new AuditActor(tenant.Municipality, member.PersonId.ToString(), member.Name).Did(
                clock.GetUtcNow(), AuditKind.SignedOut, member.PersonId.ToString(), "サインアウトしました。", "Signed out.", after: new { session = member.SessionId }));
            await tenant.CommitAsync(batch, http.RequestAborted);
        }

        return Results.SignOut(
            new AuthenticationProperties { RedirectUri = "/signin" },
            [CookieAuthenticationDefaults.AuthenticationScheme, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}
