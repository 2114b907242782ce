using Microsoft.Extensions.Options;

namespace CityGoals.SignIn;

/// <summary>What browsers are told with every answer: load nothing from elsewhere, run nothing, be framed by nobody, keep nothing.</summary>
internal static class PageHeaders
{
    internal static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app)
    {
        // Browsers hold a form to this list even when its answer redirects, as the way back to the portal does.
        var portal = string.Join(' ', app.ApplicationServices.GetRequiredService<IOptions<SignInOptions>>().Value.PortalAddresses().Select(address => address.GetLeftPart(UriPartial.Authority)));
        var policy = $"default-src 'none'; style-src 'self'; form-action 'self' {portal}; base-uri 'none'; frame-ancestors 'none'";
        return app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-cache, no-store";
            return next(http);
        });
    }
}
