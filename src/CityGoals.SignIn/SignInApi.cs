using CityGoals.SignIn.Endpoints;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.SampleCity;

namespace CityGoals.SignIn;

/// <summary>The routes. All are open: this is where people and services come to show who they are.</summary>
internal static class SignInApi
{
    internal const string SignInPath = "/signin";
    internal const string AuthorizePath = "connect/authorize";
    internal const string TokenPath = "connect/token";
    internal const string EndSessionPath = "connect/end-session";

    internal static void MapSignIn(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapGet(SignInPath, ShowSignIn.Handle);
        // It checks where the form comes from itself, and answers a stale one with a fresh one.
        open.MapPost(SignInPath, SubmitSignIn.Handle).DisableAntiforgery();
        open.MapGet(Stylesheet.Path, Stylesheet.Handle);
        open.MapMethods(AuthorizePath, [HttpMethods.Get, HttpMethods.Post], Authorize.Handle);
        open.MapPost(TokenPath, IssueTokens.Handle);
        open.MapMethods(EndSessionPath, [HttpMethods.Get, HttpMethods.Post], EndSession.Handle);
        if (app.Services.GetService<SampleCitySeed>() is not null) open.MapGet("/demo-accounts", ListDemoAccounts.Handle);
    }
}
