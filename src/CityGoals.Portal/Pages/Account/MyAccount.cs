using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.Portal.SignIn;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Account;

/// <summary>自分のアカウント, for everyone who is signed in.</summary>
internal static class MyAccount
{
    public static Task<RazorComponentResult<MyAccountPage>> Handle(bool? ended, AccountClient account, CityClock clock, CancellationToken cancellation) =>
        PageAsync(ended == true, refusal: null, account, clock, cancellation);

    /// <summary>Leads to where SignIn keeps password, second factor and recovery codes.</summary>
    public static RedirectHttpResult SetUp(IConfiguration configuration) => TypedResults.Redirect(new Uri(configuration.GetIssuer(), "account").AbsoluteUri);

    /// <summary>Signs another browser out.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MyAccountPage>>> EndOne(
        Guid session, AccountClient account, CityClock clock, CancellationToken cancellation) =>
        await account.EndSessionAsync(session, cancellation) is { } refusal
            ? await PageAsync(ended: false, refusal, account, clock, cancellation)
            : TypedResults.Redirect("/me?ended=true");

    /// <summary>Signs every browser out, this one too.</summary>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MyAccountPage>>> EndAll(
        HttpContext http, AccountClient account, CityClock clock, CancellationToken cancellation)
    {
        if (await account.EndSessionsAsync(cancellation) is { } refusal) return await PageAsync(ended: false, refusal, account, clock, cancellation);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.Redirect(PortalSignIn.OpenPath + "/");
    }

    private static async Task<RazorComponentResult<MyAccountPage>> PageAsync(
        bool ended, Refusal? refusal, AccountClient account, CityClock clock, CancellationToken cancellation)
    {
        var sessions = account.SessionsAsync(cancellation);
        var me = account.MeAsync(cancellation);
        await Task.WhenAll(sessions, me);
        return new(new { Me = await me, Sessions = await sessions, clock.Today, Ended = ended, Refusal = refusal })
        {
            StatusCode = refusal?.Status ?? StatusCodes.Status200OK,
        };
    }
}
