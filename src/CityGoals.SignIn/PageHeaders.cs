using CityGoals.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn;

/// <summary>What browsers are told with every answer: load nothing but the stylesheet, run nothing, keep nothing.</summary>
internal static class PageHeaders
{
    /// <summary>A form may end up at the portal, which is where the way back leads.</summary>
    internal static void UsePageHeaders(this WebApplication app) =>
        app.UseBrowserHeaders("style-src 'self'", app.Services.GetRequiredService<IOptions<SignInOptions>>().Value.PortalAddresses());
}
