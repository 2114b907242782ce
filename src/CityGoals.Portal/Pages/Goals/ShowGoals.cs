using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Goals;

/// <summary>The ranked goals of a fiscal year, of one department or of all, in one state or in any.</summary>
internal static class ShowGoals
{
    private const int Page = 200;

    /// <summary>To the goals of the chosen year (of today's, where none was chosen).</summary>
    public static RedirectHttpResult Choose(int? year, string? dept, CityClock clock) =>
        TypedResults.Redirect(Address.Of($"/goals/{year ?? clock.ThisYear.Number}", ("dept", dept is "" ? DepartmentChoice.All : dept)));

    public static async Task<RazorComponentResult<GoalsPage>> Handle(
        int year, string? dept, string? state, Guid? after, int? published, bool? deleted, Caller caller, GoalsClient goals, CityClock clock, CancellationToken cancellation)
    {
        var choice = DepartmentChoice.Of(dept, caller);
        var years = goals.YearsAsync(cancellation);
        var departments = goals.DepartmentsAsync(year, cancellation);
        var only = DepartmentStates.States.Contains(state) ? state : null;
        var sheets = goals.SheetsAsync(year, choice, only, after, Page, cancellation);
        await Task.WhenAll(years, departments, sheets);
        var (shown, more) = await sheets;
        return new RazorComponentResult<GoalsPage>(new
        {
            Year = year,
            Years = YearChoice.Of(await years, year, clock),
            Departments = await departments,
            Department = choice,
            State = only,
            Groups = GoalGroup.Of(shown, await departments),
            After = after,
            Next = more ? shown[^1].GoalSheetId : (Guid?)null,
            Caller = caller,
            Published = published,
            Deleted = deleted ?? false,
        });
    }
}
