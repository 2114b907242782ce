using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Notifications;
using CityGoals.Portal.Clients.Reports;
using CityGoals.Portal.Components;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Goals;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Home;

/// <summary>The first page of a post: what waits for the person, then the goals and deadlines that are theirs. Executives begin with the standing, administrators with their own page.</summary>
internal static class ShowHome
{
    private const int DaysAhead = 30;
    private const int MostDeadlines = 5;

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<HomePage>>> Handle(
        Caller caller, GoalsClient goals, ReportsClient reports, NotificationsClient notifications, CityClock clock, CancellationToken cancellation)
    {
        if (caller.Roles.All(role => role == Roles.Administrator)) return TypedResults.Redirect("/admin");
        if (caller.Roles.Contains(Roles.Executive) && !MenuItem.Edits(caller)) return TypedResults.Redirect("/dashboard");
        var year = clock.ThisYear.Number;
        var deadlines = DeadlinesAsync(notifications, year, caller, clock.Today, cancellation);
        var departments = goals.DepartmentsAsync(year, cancellation);
        var all = goals.SheetsAsync(year, department: null, state: null, cancellation);
        var waiting = MenuItem.Approves(caller) ? goals.ApprovalsAsync(after: null, cancellation) : Task.FromResult(new WaitingSheets([], 0, null));
        var work = MenuItem.Edits(caller) ? WorkAsync(reports, cancellation) : Task.FromResult<Work?>(Work.Nothing);
        await Task.WhenAll(deadlines, departments, all, waiting, work);
        var sheets = await all;
        return new RazorComponentResult<HomePage>(new
        {
            Caller = caller,
            Year = year,
            clock.Today,
            Sections = HomeSection.Of(caller, sheets, year, (await waiting).Total, await work ?? Work.Nothing),
            Work = await work,
            Own = GoalGroup.Of([.. sheets.Where(sheet => caller.Departments.Contains(sheet.DepartmentCode))], await departments),
            Deadlines = await deadlines,
        });
    }

    private static async Task<Work?> WorkAsync(ReportsClient reports, CancellationToken cancellation)
    {
        try
        {
            return await reports.WorkAsync(cancellation);
        }
        catch (ServiceDownException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<ActionDeadline>?> DeadlinesAsync(
        NotificationsClient notifications, int year, Caller caller, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            var all = await notifications.DeadlinesAsync(year, department: null, cancellation);
            var mine = caller.Departments.Count > 0 && !caller.Roles.Contains(Roles.PlanningOffice);
            return
            [
                .. all.Where(deadline => deadline.Kind != "throughout" && deadline.Due >= today && deadline.Due <= today.AddDays(DaysAhead))
                    .Where(deadline => !mine || caller.Departments.Contains(deadline.DepartmentCode))
                    .OrderBy(deadline => deadline.Due).Take(MostDeadlines),
            ];
        }
        catch (ServiceDownException)
        {
            return null;
        }
    }
}
