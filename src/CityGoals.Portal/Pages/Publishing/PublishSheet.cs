using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Pages.Goals;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Publishing;

/// <summary>公表 of one sheet: a page to check what will be published, then the act itself.</summary>
internal static class PublishSheet
{
    public static async Task<Results<RazorComponentResult<PublishSheetPage>, NotFound>> Check(
        int year, string dept, int number, GoalsClient goals, CancellationToken cancellation) =>
        await goals.SheetAsync(year, dept, number, cancellation) is { } sheet ? Page(sheet) : TypedResults.NotFound();

    /// <param name="revision">The revision that the person has checked.</param>
    /// <param name="key">Given by the check page, so that sending twice publishes once.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PublishSheetPage>, NotFound>> Handle(
        int year, string dept, int number, [FromForm] int revision, [FromForm] Guid key, GoalsClient goals, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        var answer = await goals.PublishAsync(sheet.GoalSheetId, revision, key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out _) ? Page(sheet, refusal) : TypedResults.Redirect($"{SheetAddress.Of(sheet)}?published=true");
    }

    private static RazorComponentResult<PublishSheetPage> Page(Sheet sheet, Refusal? refusal = null) =>
        new(new { Sheet = sheet, Key = Guid.NewGuid(), Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
