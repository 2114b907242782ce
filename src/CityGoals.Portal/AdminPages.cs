using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Pages.Account;
using CityGoals.Portal.Pages.Admin;
using CityGoals.Portal.Pages.Departments;
using CityGoals.Portal.Pages.People;
using CityGoals.Portal.Pages.Posts;
using CityGoals.Portal.Pages.Tables;
using CityGoals.Portal.Pages.Transfers;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal;

/// <summary>The addresses of the administrator's pages, and of everyone's own account.</summary>
internal static class AdminPages
{
    // The file and what the form wraps it in.
    private const long TableBytes = ExchangeTables.MostBytes + 100_000L;

    internal static void MapAccount(this IEndpointRouteBuilder app)
    {
        var staff = app.MapGroup("").RequireAuthorization(Policies.Staff);
        staff.MapGet("/dates", ReadDate.Handle);
        staff.MapGet("/me", MyAccount.Handle);
        staff.MapGet("/me/account", MyAccount.SetUp);
        staff.MapPost("/me/sessions", MyAccount.EndAll);
        staff.MapPost("/me/sessions/{session:guid}", MyAccount.EndOne);
    }

    internal static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/admin").RequireAuthorization(Policies.Administrator);
        admin.MapGet("", () => new RazorComponentResult<AdminPage>());
        admin.MapGet("/transfers", EnterTransfer.Ask);
        admin.MapPost("/transfers", EnterTransfer.Handle);
        MapPeople(admin.MapGroup("/people"));
        MapPosts(admin.MapGroup("/posts"));
        MapDepartments(admin.MapGroup("/departments"));
        MapTables(admin.MapGroup("/tables"));
    }

    private static void MapPeople(RouteGroupBuilder people)
    {
        people.MapGet("", ListPeople.Handle).RequireRateLimiting(RateLimits.Search);
        people.MapGet("/new", InvitePerson.Ask);
        people.MapPost("/new", InvitePerson.Handle).RequireRateLimiting(RateLimits.Invitation);

        var person = people.MapGroup("/{person:guid}");
        person.MapGet("", ShowPerson.Handle);
        person.MapGet("/edit", EditPerson.Ask);
        person.MapPost("/edit", EditPerson.Handle);
        person.MapGet($"/{{act:{PersonAct.Names}}}", ActOnPerson.Ask);
        person.MapPost($"/{{act:{PersonAct.Names}}}", ActOnPerson.Handle);
        person.MapGet("/posts/new", GivePost.Ask);
        person.MapPost("/posts/new", GivePost.Handle);
        person.MapGet("/posts/{holding:guid}", MoveHolding.Ask);
        person.MapPost("/posts/{holding:guid}", MoveHolding.Handle);
    }

    private static void MapPosts(RouteGroupBuilder posts)
    {
        posts.MapGet("", ListPosts.Handle);
        posts.MapGet("/new", AddPost.Ask);
        posts.MapPost("/new", AddPost.Handle);
        posts.MapGet("/{dept}/{post:guid}", EditPost.Ask);
        posts.MapPost("/{dept}/{post:guid}", EditPost.Handle);
    }

    private static void MapDepartments(RouteGroupBuilder departments)
    {
        departments.MapGet("", ListDepartments.Handle);
        departments.MapGet("/new", AddDepartment.Ask);
        departments.MapPost("/new", AddDepartment.Handle);
        departments.MapGet("/reorganisation", Reorganise.Ask);
        departments.MapPost("/reorganisation", Reorganise.Handle);
    }

    private static void MapTables(RouteGroupBuilder tables)
    {
        tables.MapGet("", ExchangeTables.Ask);
        tables.MapGet($"/{{table:{ExchangeTables.Names}}}/export", ExchangeTables.Export).RequireRateLimiting(RateLimits.Export);
        tables.MapPost($"/{{table:{ExchangeTables.Names}}}/check", ExchangeTables.Check).RequireRateLimiting(RateLimits.Upload)
            .WithMetadata(new RequestSizeLimitAttribute(TableBytes))
            .WithFormOptions(multipartBodyLengthLimit: TableBytes);
        tables.MapPost($"/{{table:{ExchangeTables.Names}}}/import", ExchangeTables.Import).RequireRateLimiting(RateLimits.Upload);
    }
}
