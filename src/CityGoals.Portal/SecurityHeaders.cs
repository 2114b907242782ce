using Microsoft.Net.Http.Headers;

namespace CityGoals.Portal;

/// <summary>What browsers are told about every answer.</summary>
internal static class SecurityHeaders
{
    private const string ImmutableFolder = "/vendor/fonts";

    /// <summary>
    /// Pages load from the portal and from nowhere else, run no script in the page itself, and are framed by nobody. Pages are looked at again before they
    /// are shown from a cache; font files never change under their names.
    /// </summary>
    /// <param name="app">The portal.</param>
    /// <param name="signIn">Where, beside the portal, a form may end up: that by which a person signs out.</param>
    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, Uri signIn)
    {
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + $"form-action 'self' {signIn.GetLeftPart(UriPartial.Authority)}; base-uri 'none'; frame-ancestors 'none'";
        return app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                // Speaks to a script that the portal does not have.
                headers.Remove("blazor-enhanced-nav");
                headers.ContentSecurityPolicy = policy;
                headers.XContentTypeOptions = "nosniff";
                headers[HeaderNames.XFrameOptions] = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                if (context.Request.Path.StartsWithSegments(ImmutableFolder, StringComparison.Ordinal) && context.Response.StatusCode == StatusCodes.Status200OK)
                {
                    headers.CacheControl = "public, max-age=31536000, immutable";
                }
                else if (headers.CacheControl.Count == 0)
                {
                    headers.CacheControl = "private, no-cache";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
