using System.Globalization;
using System.Security.Claims;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CityGoals.SignIn.Protocol;

/// <summary>What tokens say of whom.</summary>
internal static class Tickets
{
    internal static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The session of a browser at this service: which, and nothing that could grow stale.</summary>
    internal static ClaimsPrincipal ForSession(MunicipalityCode municipality, Guid personId, Guid sessionId) => new(new ClaimsIdentity(
        [
            new(ClaimNames.Subject, personId.ToString()),
            new(ClaimNames.Municipality, municipality.ToString()),
            new(ClaimNames.Session, sessionId.ToString()),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>
    /// A person's tokens. The access token lives five minutes, and never into a day on which the posts it was made from have changed.
    /// </summary>
    internal static ClaimsPrincipal For(StaffMember member, IEnumerable<string> scopes, DateTimeOffset now)
    {
        var identity = Identity(member.PersonId.ToString(), member.Name)
            .SetClaim(ClaimNames.Mail, member.Mail)
            .SetClaim(ClaimNames.Municipality, member.MunicipalityCode)
            .SetClaim(ClaimNames.MunicipalityName, member.Municipality)
            .SetClaim(ClaimNames.MunicipalityNameEn, member.MunicipalityEn)
            .SetClaim(ClaimNames.Session, member.SessionId.ToString())
            .SetClaim(ClaimNames.RightsRevision, member.RightsRevision.ToString(CultureInfo.InvariantCulture))
            .SetClaims(ClaimNames.Role, [.. member.Rights.Roles])
            .SetClaims(ClaimNames.Department, [.. member.Rights.Departments])
            .SetClaims(ClaimNames.Post, [.. member.Rights.Posts]);
        if (member.RightsEnd - now < AccessTokenLifetime) identity.SetAccessTokenLifetime(member.RightsEnd - now);
        return Principal(identity, scopes);
    }

    /// <summary>A sister service's access token, in no city's name.</summary>
    internal static ClaimsPrincipal For(string clientId, IEnumerable<string> scopes) =>
        Principal(Identity(clientId, clientId).SetClaim(ClaimNames.Role, ServiceDefaults.Roles.Service), scopes);

    private static ClaimsIdentity Identity(string subject, string name) =>
        new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, ClaimNames.Name, ClaimNames.Role)
            .SetClaim(ClaimNames.Subject, subject)
            .SetClaim(ClaimNames.Name, name);

    private static ClaimsPrincipal Principal(ClaimsIdentity identity, IEnumerable<string> scopes)
    {
        var granted = scopes.ToList();
        identity.SetScopes(granted);
        identity.SetResources(granted.Intersect(Clients.Audiences, StringComparer.Ordinal));
        identity.SetDestinations(ReadersOf);
        return new ClaimsPrincipal(identity);
    }

    private static string[] ReadersOf(Claim claim) => claim.Type switch
    {
        ClaimNames.MunicipalityName or ClaimNames.MunicipalityNameEn => [Destinations.IdentityToken],
        _ => [Destinations.AccessToken, Destinations.IdentityToken],
    };
}
