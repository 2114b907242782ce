using System.Diagnostics;
using CityGoals.Portal.Clients;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Errors;

/// <summary>Says what went wrong as a page in the person's language, where a service would answer with problem details.</summary>
internal sealed partial class ErrorPageWriter(ILogger<ErrorPageWriter> logger) : IProblemDetailsWriter
{
    private const int NumberLength = 8;

    public bool CanWrite(ProblemDetailsContext context) => !context.HttpContext.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var status = StatusOf(http);
        var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var service = (failure as ServiceDownException)?.Service;
        if (failure is ServiceRefusedException { RetryAfter: { } wait }) http.Response.Headers.RetryAfter = wait;
        var number = Number(http);
        if (status >= StatusCodes.Status500InternalServerError) LogFailure(status, number);
        var page = new RazorComponentResult<ErrorPage>(new { Status = status, Service = service, Number = number, Typed = await TypedAsync(http, status) }) { StatusCode = status };
        await page.ExecuteAsync(http);
    }

    /// <summary>The status of the page for an exception that reached no handler.</summary>
    internal static int StatusOf(Exception exception) => exception switch
    {
        ServiceDownException => StatusCodes.Status503ServiceUnavailable,
        ServiceRefusedException refused => refused.Status,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    // A form that is too large cannot be read for its token either; what was wrong with it says more than that the token is missing.
    private static int StatusOf(HttpContext http)
    {
        var status = http.Response.StatusCode;
        for (var failure = http.Features.Get<IAntiforgeryValidationFeature>()?.Error as Exception; failure is not null; failure = failure.InnerException)
        {
            if (failure is BadHttpRequestException cause) status = cause.StatusCode;
        }

        return status;
    }

    // Who only has to wait, or to sign in again, sends the same once more. Files cannot be kept.
    private static async Task<IFormCollection?> TypedAsync(HttpContext http, int status) =>
        status is StatusCodes.Status429TooManyRequests or StatusCodes.Status401Unauthorized && http.Request.HasFormContentType && !http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? await http.Request.ReadFormAsync(http.RequestAborted)
            : null;

    // The beginning of the trace's id: enough to find it by, short enough for the telephone.
    private static string Number(HttpContext http) => (Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier)[..NumberLength].ToUpperInvariant();

    [LoggerMessage(1, LogLevel.Error, "A page could not be shown ({Status}); the person was told number {Number}")]
    private partial void LogFailure(int status, string number);
}
