using Microsoft.AspNetCore.Http;

namespace CityGoals.ServiceDefaults;

/// <summary>Cookies that scripts cannot read and other sites cannot plant or send along.</summary>
public static class GuardedCookies
{
    /// <summary>
    /// Names a cookie and closes it off. Where the suite runs on https it travels on https only and takes the <c>__Host-</c> prefix,
    /// which keeps other hosts of the domain from planting one.
    /// </summary>
    /// <param name="issuer">The address of SignIn: its scheme is the whole suite's.</param>
    public static void Guard(this CookieBuilder cookie, string name, Uri issuer)
    {
        var secure = issuer.Scheme == Uri.UriSchemeHttps;
        cookie.Name = secure ? "__Host-" + name : name;
        cookie.Path = "/";
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
    }
}
