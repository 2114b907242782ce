using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Goals;

/// <summary>The ranked goals of a fiscal year, of one department or of all.</summary>
internal static class ShowGoals
{
    /// <summary>To the goals of the chosen year (of today's, where none was chosen).</summary>
    public static RedirectHttpResult Choose(int? year, string? dept, CityClock clock) =>
        TypedResults.Redirect(Address.Of($"/goals/{year ?? clock.ThisYear.Number}", ("dept", dept is "" ? All : dept)));

    public static async Task<RazorComponentResult<GoalsPage>> Handle(
        int year, string? dept, int? published, Caller caller, GoalsClient goals, CityClock clock, CancellationToken cancellation)
    {
        var years = goals.YearsAsync(cancellation);
        var departments = goals.DepartmentsAsync(year, cancellation);
        var choice = Chosen(dept, caller);
        var sheets = await goals.SheetsAsync(year, choice, state: null, cancellation);
        return new RazorComponentResult<GoalsPage>(new
        {
            Year = year,
            Years = YearChoice.Of(await years, year, clock),
            Departments = await departments,
            Department = choice,
            Groups = GoalGroup.Of(sheets, await departments),
            Caller = caller,
            Published = published,
        });
    }

    /// <summary>In the address: all departments, for someone who would otherwise see their own.</summary>
    internal const string All = "all";

    // People of one department see theirs first; who works for the whole city sees the whole.
    private static string? Chosen(string? dept, Caller caller) => dept switch
    {
        All => null,
        { Length: > 0 } => dept,
        _ when caller.Departments is [var own] && caller.Roles.All(role => role is Roles.Author or Roles.Head) => own,
        _ => null,
    };
}
