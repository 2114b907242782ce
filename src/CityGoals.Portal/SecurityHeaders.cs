using CityGoals.Portal.SignIn;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal;

/// <summary>What browsers are told about every answer of the portal.</summary>
internal static class SecurityHeaders
{
    private const string Sources = "script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";

    private const string ImmutableFolder = "/vendor/fonts";

    /// <summary>
    /// Pages load from the portal and from nowhere else. Font files never change under their names; citizens' pages and the help may be kept, and are looked at
    /// again before they are shown.
    /// </summary>
    internal static void UseSecurityHeaders(this WebApplication app)
    {
        // Beside the portal a form may end up at SignIn: the one by which a person signs out.
        app.UseBrowserHeaders(Sources, app.Configuration.GetIssuer());
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                // Speaks to a script that the portal does not have.
                headers.Remove("blazor-enhanced-nav");
                if (context.Response.StatusCode != StatusCodes.Status200OK) return Task.CompletedTask;
                if (context.Request.Path.StartsWithSegments(ImmutableFolder, StringComparison.Ordinal)) headers.CacheControl = "public, max-age=31536000, immutable";
                else if (headers.CacheControl.Count == 0 && MayBeKept(context.Request.Path)) headers.CacheControl = "private, no-cache";
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static bool MayBeKept(PathString path) =>
        path.StartsWithSegments(PortalSignIn.OpenPath, StringComparison.Ordinal) || path.StartsWithSegments("/help", StringComparison.Ordinal);
}
