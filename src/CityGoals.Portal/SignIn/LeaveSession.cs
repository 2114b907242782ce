using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.SignIn;

/// <summary>Ends the session here and at SignIn. Its refresh token is worth nothing afterwards.</summary>
internal static class LeaveSession
{
    internal static async Task<Results<SignOutHttpResult, RedirectHttpResult, BadRequest>> Handle(HttpContext http, IAntiforgery antiforgery, SessionTokens tokens)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        // A second click, or a session that has ended by itself.
        if (session.Properties is null) return TypedResults.Redirect(PortalSignIn.OpenPath + "/");
        await tokens.RevokeAsync(session.Properties, http.RequestAborted);
        return TypedResults.SignOut(authenticationSchemes: [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }
}
