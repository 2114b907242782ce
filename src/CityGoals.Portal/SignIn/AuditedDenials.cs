using CityGoals.Portal.Clients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CityGoals.Portal.SignIn;

/// <summary>Lets SignIn keep who was refused which page. The page is refused whether or not that can be kept.</summary>
internal sealed partial class AuditedDenials(ILogger<AuditedDenials> logger) : IAuthorizationMiddlewareResultHandler
{
    private const int LongestPath = 1900;

    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.GetEndpoint() is not null) await KeepAsync(context);
        await usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task KeepAsync(HttpContext context)
    {
        var path = context.Request.Path.ToString();
        try
        {
            var account = context.RequestServices.GetRequiredService<AccountClient>();
            var refusal = await account.TellDenialAsync($"{context.Request.Method} {path[..Math.Min(path.Length, LongestPath)]}", context.RequestAborted);
            if (refusal is not null) LogNotKept(refusal.Title.En);
        }
        catch (ServiceRefusedException refused)
        {
            LogNotKept(refused.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A refused page could not be kept in the audit trail: {Reason}")]
    private partial void LogNotKept(string reason);
}
