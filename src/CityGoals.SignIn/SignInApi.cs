using CityGoals.Postgres.Audit;
using CityGoals.ServiceDefaults;
using CityGoals.SignIn.Endpoints;
using CityGoals.SignIn.Endpoints.Files;
using CityGoals.SignIn.Endpoints.Organisation;
using CityGoals.SignIn.Endpoints.Own;
using CityGoals.SignIn.Endpoints.Posts;
using CityGoals.SignIn.Endpoints.Staff;
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
        open.MapPost(SignInPath, SubmitSignIn.Handle).RequireRateLimiting(RateLimits.SignIn);
        open.MapPost("/signin/code", SubmitCode.Handle).RequireRateLimiting(RateLimits.SecondFactor);
        open.MapPost("/signin/second-factor", SetUpSecondFactor.Handle).RequireRateLimiting(RateLimits.SecondFactor);
        open.MapGet("/signin/city", EnterFromCity.Ask).RequireRateLimiting(RateLimits.SignIn);
        open.MapGet("/forgotten-password", AskForPassword.Show);
        open.MapPost("/forgotten-password", AskForPassword.Handle).RequireRateLimiting(RateLimits.PasswordMail);
        open.MapGet("/password/{city}/{token}", SetPassword.Show).RequireRateLimiting(RateLimits.PasswordLink);
        open.MapPost("/password/{city}/{token}", SetPassword.Handle).RequireRateLimiting(RateLimits.PasswordLink);
        if (app.Services.GetService<SampleCitySeed>() is not null) open.MapGet("/demo-accounts", ListDemoAccounts.Handle);

        var own = app.MapGroup("/account").RequireAuthorization(OwnSession).DisableAntiforgery();
        own.MapGet("", ChangeAccount.Show);
        own.MapPost("/password", ChangeAccount.SetPassword).RequireRateLimiting(RateLimits.SecondFactor);
        own.MapPost("/recovery-codes", ChangeAccount.MakeRecoveryCodes).RequireRateLimiting(RateLimits.SecondFactor);
        own.MapPost("/authenticator", ChangeAccount.SetUpAuthenticator).RequireRateLimiting(RateLimits.SecondFactor);
    }

    private static void MapProtocol(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapMethods(AuthorizePath, [HttpMethods.Get, HttpMethods.Post], Authorize.Handle).RequireRateLimiting(RateLimits.Token);
        open.MapPost(TokenPath, IssueTokens.Handle).RequireRateLimiting(RateLimits.Token);
        open.MapMethods(EndSessionPath, [HttpMethods.Get, HttpMethods.Post], EndSession.Handle);
        var service = app.MapGroup("").RequireAuthorization(Policies.Service);
        service.MapGet("/ended-rights", ReadEndedRights.Handle);
        service.MapGet("/feed/municipalities", FeedOrganisation.Municipalities);
        service.MapGet("/feed/organisation", FeedOrganisation.Handle);
        service.MapGet("/feed/staff", FeedStaff.Handle);
        app.MapGroup("").RequireAuthorization(Policies.Auditor).MapAudit();
    }

    private static void MapPeople(this WebApplication app)
    {
        var staff = app.MapGroup("").RequireAuthorization(Policies.Staff);
        staff.MapGet("/me", ReadOwn.Handle);
        staff.MapGet("/me/sessions", OwnSessions.List);
        staff.MapDelete("/me/sessions", OwnSessions.EndAll);
        staff.MapDelete("/me/sessions/{sessionId:guid}", OwnSessions.End);
        staff.MapPost("/me/denials", KeepDenial.Handle);
        staff.MapGet("/departments", ListDepartments.Handle);

        var directory = app.MapGroup("").RequireAuthorization(Policies.StaffDirectory);
        directory.MapGet("/people", ListPeople.Handle).RequireRateLimiting(RateLimits.Search);
        directory.MapGet("/people/{personId:guid}", ReadPerson.Handle);
        directory.MapGet("/posts", ListPosts.Handle);

        var administrator = app.MapGroup("").RequireAuthorization(Policies.Administrator);
        administrator.MapPost("/people", AddPerson.Handle).RequireRateLimiting(RateLimits.Invitation);
        var person = administrator.MapGroup("/people/{personId:guid}");
        person.MapPut("", ChangePerson.Handle);
        person.MapPost("/suspension", ChangeAccess.Suspend);
        person.MapDelete("/suspension", ChangeAccess.Lift);
        person.MapPost("/invitation", ChangeAccess.Invite).RequireRateLimiting(RateLimits.Invitation);
        person.MapPost("/sign-outs", ChangeAccess.SignOut);
        person.MapPost("/second-factor-reset", ChangeAccess.ResetSecondFactor);
        person.MapPost("/holdings", AddHolding.Handle);
        administrator.MapPut("/holdings/{postHoldingId:guid}", ChangeHolding.Handle);
        administrator.MapDelete("/holdings/{postHoldingId:guid}", ChangeHolding.Delete);
        administrator.MapPost("/transfers", EnterTransfer.Handle);
        administrator.MapPost("/posts", AddPost.Handle);
        administrator.MapPut("/posts/{postId:guid}", ChangePost.Handle);
        administrator.MapDelete("/posts/{postId:guid}", ChangePost.Delete);
        administrator.MapPost("/departments", AddDepartment.Handle);
        administrator.MapPost("/reorganisations", Reorganise.Handle);

        var files = app.MapGroup("").RequireAuthorization(Policies.Administrator);
        files.MapGet("/people.csv", ExportStaff.People).RequireRateLimiting(RateLimits.Export);
        files.MapGet("/posts.csv", ExportStaff.Posts).RequireRateLimiting(RateLimits.Export);
        files.MapGet("/holdings.csv", ExportStaff.Holdings).RequireRateLimiting(RateLimits.Export);
        files.MapPost("/people/imports", ImportPeople.Handle).RequireRateLimiting(RateLimits.Upload);
        files.MapPost("/posts/imports", ImportPosts.Handle).RequireRateLimiting(RateLimits.Upload);
        files.MapPost("/holdings/imports", ImportHoldings.Handle).RequireRateLimiting(RateLimits.Upload);
    }
}
