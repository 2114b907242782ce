using CityGoals.Postgres;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CityGoals.SignIn.Endpoints;

/// <summary>Sign-in by a city's own provider: out to it, and back from it into a session here.</summary>
internal static class EnterFromCity
{
    internal static IResult Ask(string? city, string? returnUrl, IOptions<SignInOptions> options) =>
        city is not null && options.Value.Providers.ContainsKey(city)
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = Arrival.AddressOf(returnUrl, options.Value) }, [CityProviders.SchemeOf(city)])
            : TypedResults.LocalRedirect("/signin");

    /// <summary>Finds the account of whom the provider has let in. Whether a second factor was asked for is the provider's matter.</summary>
    internal static async Task HandleAsync(TicketReceivedContext context, MunicipalityCode municipality, CityProvider provider)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        await using var tenant = await services.GetRequiredService<TenantDatabase>().BeginAsync(municipality, http.RequestAborted);
        var mail = context.Principal?.FindFirst(provider.MailClaim)?.Value;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var account = mail is null ? null : await FindAccount.ByMailAsync(tenant, mail, now, http.RequestAborted);
        context.HandleResponse();
        if (account is null || account.SuspendedAt is not null)
        {
            context.Response.Redirect("/signin?problem=unknown");
            return;
        }

        await services.GetRequiredService<PersonSessions>().StartAsync(http, tenant, account, secondFactor: true);
        context.Response.Redirect(context.ReturnUri ?? "/");
    }
}
