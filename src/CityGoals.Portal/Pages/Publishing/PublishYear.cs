using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Pages.Goals;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Publishing;

/// <summary>公表 of every sheet of a year, or of one department's, that is approved or stands as a file brought it in: a page that lists them, then the act itself.</summary>
internal static class PublishYear
{
    public static async Task<RazorComponentResult<PublishYearPage>> Check(int year, string? dept, GoalsClient goals, CancellationToken cancellation) =>
        await PageAsync(year, dept, refusal: null, goals, cancellation);

    /// <param name="key">Given by the check page, so that sending twice publishes once.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PublishYearPage>>> Handle(
        int year, [FromForm] string? dept, [FromForm] Guid key, GoalsClient goals, CancellationToken cancellation)
    {
        var department = string.IsNullOrEmpty(dept) ? null : dept;
        var answer = await goals.PublishAllAsync(year, department, key.ToString(), cancellation);
        if (answer.IsRefused(out var refusal, out var done)) return await PageAsync(year, department, refusal, goals, cancellation);
        return TypedResults.Redirect(Address.Of($"/goals/{year}", ("dept", department ?? DepartmentChoice.All), ("published", done.Published)));
    }

    private static async Task<RazorComponentResult<PublishYearPage>> PageAsync(
        int year, string? dept, Refusal? refusal, GoalsClient goals, CancellationToken cancellation)
    {
        var departments = goals.DepartmentsAsync(year, cancellation);
        var sheets = goals.SheetsAsync(year, dept, state: null, cancellation);
        await Task.WhenAll(departments, sheets);
        return new(new { Year = year, Department = dept, Groups = GoalGroup.Of([.. (await sheets).Where(sheet => sheet.Publishable)], await departments), Key = Guid.NewGuid(), Refusal = refusal })
        {
            StatusCode = refusal?.Status ?? StatusCodes.Status200OK,
        };
    }
}
