using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Pages.Goals;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>A draft that was never handed in goes: a page that says so, then the act.</summary>
internal static class DeleteSheet
{
    public static async Task<Results<RazorComponentResult<DeletePage>, NotFound>> Check(int year, string dept, int number, GoalsClient goals, CancellationToken cancellation) =>
        await goals.SheetAsync(year, dept, number, cancellation) is { } sheet ? Page(sheet) : TypedResults.NotFound();

    /// <param name="revision">The revision that the person has seen.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DeletePage>, NotFound>> Handle(
        int year, string dept, int number, [FromForm] int revision, GoalsClient goals, EditingClient editing, CancellationToken cancellation)
    {
        var done = Address.Of($"/goals/{year}", ("dept", dept), ("deleted", "true"));
        // Sent again, it is gone already.
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.Redirect(done);
        return await editing.DeleteAsync(sheet.GoalSheetId, revision, cancellation) is { } refusal ? Page(sheet, refusal) : TypedResults.Redirect(done);
    }

    private static RazorComponentResult<DeletePage> Page(Sheet sheet, Refusal? refusal = null) =>
        new(new { Sheet = sheet, Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
