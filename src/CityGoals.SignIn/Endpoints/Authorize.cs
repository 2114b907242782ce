using CityGoals.SignIn.Protocol;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CityGoals.SignIn.Endpoints;

/// <summary>The authorization endpoint: gives a code to the client of a browser that has a session here, and asks the others to sign in.</summary>
internal static class Authorize
{
    internal static async Task<IResult> Handle(HttpContext http, ReadStaffMember staff, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("This address is reached through OpenIddict only.");
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (session.Principal is { } ticket && !request.HasPromptValue(PromptValues.Login) && await staff.FindAsync(ticket, http.RequestAborted) is { } member)
        {
            return Results.SignIn(Tickets.For(member, request.GetScopes(), clock.GetUtcNow()), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        }

        if (request.HasPromptValue(PromptValues.None)) return ProtocolRefusals.Because(Errors.LoginRequired);
        return Results.Challenge(new AuthenticationProperties { RedirectUri = WithoutPrompt(http.Request) }, [CookieAuthenticationDefaults.AuthenticationScheme]);
    }

    // Else the request would ask again after the sign-in that it asked for.
    private static string WithoutPrompt(HttpRequest request) =>
        request.PathBase + request.Path + QueryString.Create(request.Query.Where(parameter => parameter.Key != Parameters.Prompt));
}
