using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Server.AspNetCore;

namespace CityGoals.SignIn.Endpoints;

/// <summary>The end-session endpoint: forgets the browser's session here and leads back to the portal.</summary>
internal static class EndSession
{
    internal static IResult Handle() => Results.SignOut(
        new AuthenticationProperties { RedirectUri = "/signin" },
        [CookieAuthenticationDefaults.AuthenticationScheme, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
