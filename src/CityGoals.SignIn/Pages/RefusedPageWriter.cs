using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Pages;

/// <summary>Says to people as a page what sister services are told as problem details.</summary>
internal sealed class RefusedPageWriter(IOptions<SignInOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) =>
        context.HttpContext.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        // Other forms are refused for what they brought, or cannot be read.
        var typed = status == StatusCodes.Status429TooManyRequests && http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        var text = RateLimiting.WaitOf(http.Response.Headers.RetryAfter) is { } wait
            ? new Bilingual($"短い時間に回数が多すぎます。{RateLimiting.WaitWords(wait).Ja}", $"Too many requests in a short time. {RateLimiting.WaitWords(wait).En}")
            : StatusTitles.For(status);
        var page = new RazorComponentResult<RefusedPage>(new
        {
            Fault = new Fault(status, text),
            English = IsEnglish(http.Request, typed),
            Here = http.Request.Path + http.Request.QueryString,
            Portal = options.Value.PortalAddress.AbsoluteUri,
            Typed = typed,
        })
        {
            StatusCode = status,
        };
        await page.ExecuteAsync(http);
    }

    private static bool IsEnglish(HttpRequest request, IFormCollection? typed) =>
        request.Query["lang"] == "en" || typed?["Lang"].ToString() == "en" || request.Query["ui_locales"].ToString().StartsWith("en", StringComparison.Ordinal);
}
