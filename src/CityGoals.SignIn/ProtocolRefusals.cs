using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;

namespace CityGoals.SignIn;

/// <summary>Refusals in the words of OAuth, for clients that speak it.</summary>
internal static class ProtocolRefusals
{
    /// <summary>An error of RFC 6749 or OpenID Connect; OpenIddict sends it the way the request asks for.</summary>
    internal static IResult Because(string error) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal) { [OpenIddictServerAspNetCoreConstants.Properties.Error] = error }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
