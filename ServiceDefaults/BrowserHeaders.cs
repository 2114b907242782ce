using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace CityGoals.ServiceDefaults;

/// <summary>What browsers are told with every answer of the processes that they reach: the portal and SignIn.</summary>
public static class BrowserHeaders
{
    private const string Permissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>
    /// Pages load what <paramref name="sources"/> names and nothing else, run no script and use no style in the page itself, and are framed by nobody.
    /// What was made for a person is kept by no browser; an open page that does not say otherwise neither. Where the suite runs on https outside
    /// development, browsers come back on https only.
    /// </summary>
    /// <param name="app">The portal or SignIn.</param>
    /// <param name="sources">Directives of the Content Security Policy for what pages load.</param>
    /// <param name="formTargets">Where, beside the process itself, a form may end up: browsers hold a form to this even when its answer redirects.</param>
    public static IApplicationBuilder UseBrowserHeaders(this WebApplication app, string sources, params IReadOnlyList<Uri> formTargets)
    {
        var targets = string.Join(' ', formTargets.Select(address => address.GetLeftPart(UriPartial.Authority)).Prepend("'self'"));
        var policy = $"default-src 'none'; {sources}; form-action {targets}; base-uri 'none'; frame-ancestors 'none'";
        var secure = app.Configuration.GetIssuer().Scheme == Uri.UriSchemeHttps && !app.Environment.IsDevelopment();
        return app.Use((context, next) =>
        {
            // At the last moment: what handles a failure clears the headers that stand by then.
            context.Response.OnStarting(() =>
            {
                Add(context, policy, secure);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Add(HttpContext context, string policy, bool secure)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        // Addresses can hold the secret of a link.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A year, for this name alone: other names of the city are not ours to decide on.
        if (secure) headers.StrictTransportSecurity = "max-age=31536000";
        if (IsPrivate(context) || headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }

    // An open page names whoever is signed in; a file is the same for everybody. What failed has no route any more.
    private static bool IsPrivate(HttpContext context)
    {
        var route = context.GetEndpoint()?.Metadata;
        if (route?.GetMetadata<StaticAssetDescriptor>() is not null) return false;
        return route?.GetMetadata<IAllowAnonymous>() is null || context.User.Identity is { IsAuthenticated: true };
    }
}
