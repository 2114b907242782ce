using System.Security.Claims;
using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CityGoals.SignIn.Endpoints;

/// <summary>
/// The token endpoint: a code, a refresh token or a sister service's credentials become an access token. People's rights are
/// read anew each time, so that a refresh follows their posts.
/// </summary>
internal static class IssueTokens
{
    internal static async Task<IResult> Handle(HttpContext http, ReadStaffMember staff, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("This address is reached through OpenIddict only.");
        if (request.IsClientCredentialsGrantType()) return SignIn(Tickets.For(request.ClientId!, request.GetScopes()));

        // Both grants have been checked by now; what is left is whether the person still is who they were.
        var ticket = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;
        return await staff.FindAsync(ticket, http.RequestAborted) is { } member
            ? SignIn(Tickets.For(member, ticket.GetScopes(), clock.GetUtcNow()))
            : ProtocolRefusals.Because(Errors.InvalidGrant);
    }

    private static IResult SignIn(ClaimsPrincipal principal) =>
        Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
}
