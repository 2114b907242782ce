using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CityGoals.Portal.SignIn;

/// <summary>Keeps a session's tokens fresh, and its person's rights with them, before a page is made.</summary>
internal sealed partial class SessionEvents(SessionTokens tokens, SessionStore sessions, EndedRights rights, ILogger<SessionEvents> logger) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var ended = rights.Cover(context.Principal!);
        if (!ended && !tokens.AreStale(context.Properties)) return;
        try
        {
            if (await tokens.RefreshAsync(context.Properties, context.HttpContext.RequestAborted) is not { } renewed)
            {
                await EndAsync(context);
                return;
            }

            await sessions.RenewAsync(renewed);
            context.ReplacePrincipal(renewed.Principal);
            context.Properties.StoreTokens(renewed.Properties.GetTokens());
        }
        catch (HttpRequestException failure)
        {
            LogUnreachable(failure);
            // The person stays; the services decide what an old token is still good for. But what is known to have ended has ended.
            if (ended) await EndAsync(context);
        }
    }

    /// <summary>A page that the person may not see is refused, not led elsewhere.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static async Task EndAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    [LoggerMessage(1, LogLevel.Warning, "SignIn does not answer; a session goes on with the tokens it has")]
    private partial void LogUnreachable(Exception failure);
}
