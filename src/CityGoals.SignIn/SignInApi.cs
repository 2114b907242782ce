using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Endpoints;
using CityGoals.SignIn.Pages;
using CityGoals.SignIn.SampleCity;

namespace CityGoals.SignIn;

/// <summary>Every route of the service, and who may use it.</summary>
internal static class SignInApi
{
    internal const string SignInPath = "/signin";
    internal const string AuthorizePath = "connect/authorize";
    internal const string TokenPath = "connect/token";
    internal const string EndSessionPath = "connect/end-session";

    /// <summary>The policy of pages for whoever has a session at this service, in this browser.</summary>
    internal const string OwnSession = "own-session";

    internal static void MapSignIn(this WebApplication app)
    {
        app.MapPages();
        app.MapProtocol();
        app.MapPeople();
    }

    // The pages check where their forms come from themselves, and answer a stale one with a fresh one.
    private static void MapPages(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous().DisableAntiforgery();
        open.MapGet(Stylesheet.Path, Stylesheet.Handle);
        open.MapGet(SignInPath, ShowSignIn.Handle);
        open.MapPost(SignInPath, SubmitSignIn.Handle);
        open.MapPost("/signin/code", SubmitCode.Handle);
        open.MapPost("/signin/second-factor", SetUpSecondFactor.Handle);
        open.MapGet("/signin/city", EnterFromCity.Ask);
        open.MapGet("/forgotten-password", AskForPassword.Show);
        open.MapPost("/forgotten-password", AskForPassword.Handle);
        open.MapGet("/password/{city}/{token}", SetPassword.Show);
        open.MapPost("/password/{city}/{token}", SetPassword.Handle);
        if (app.Services.GetService<SampleCitySeed>() is not null) open.MapGet("/demo-accounts", ListDemoAccounts.Handle);

        var own = app.MapGroup("/account").RequireAuthorization(OwnSession).DisableAntiforgery();
        own.MapGet("", ChangeAccount.Show);
        own.MapPost("/password", ChangeAccount.SetPassword);
        own.MapPost("/recovery-codes", ChangeAccount.MakeRecoveryCodes);
        own.MapPost("/authenticator", ChangeAccount.SetUpAuthenticator);
    }

    private static void MapProtocol(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapMethods(AuthorizePath, [HttpMethods.Get, HttpMethods.Post], Authorize.Handle);
        open.MapPost(TokenPath, IssueTokens.Handle);
        open.MapMethods(EndSessionPath, [HttpMethods.Get, HttpMethods.Post], EndSession.Handle);
        app.MapGroup("").RequireAuthorization(Policies.Service).MapGet("/ended-rights", ReadEndedRights.Handle);
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }

    private static void MapPeople(this WebApplication app)
    {
    }
}
