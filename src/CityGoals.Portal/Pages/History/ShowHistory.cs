using CityGoals.Portal.Clients;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.History;

/// <summary>履歴 of a sheet: every revision with the steps taken on it, and what changed between any two.</summary>
internal static class ShowHistory
{
    /// <param name="from">With <paramref name="to"/>: the person wants these two compared.</param>
    public static async Task<Results<RazorComponentResult<HistoryPage>, RedirectHttpResult, NotFound>> Handle(
        int year, string dept, int number, int? from, int? to, GoalsClient goals, HistoryClient history, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        if (from is { } first && to is { } second) return TypedResults.Redirect(HistoryAddress.Of(sheet, first, second));
        var steps = goals.StepsAsync(sheet.GoalSheetId, cancellation);
        var versions = await history.VersionsAsync(sheet.GoalSheetId, cancellation);
        return new RazorComponentResult<HistoryPage>(new { Sheet = sheet, Versions = versions, Steps = await steps });
    }

    public static async Task<Results<RazorComponentResult<DifferencePage>, NotFound>> Compare(
        int year, string dept, int number, int from, int to, GoalsClient goals, HistoryClient history, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        return await history.DifferenceAsync(sheet.GoalSheetId, from, to, cancellation) is { } difference
            ? new RazorComponentResult<DifferencePage>(new { Sheet = sheet, Between = difference })
            : TypedResults.NotFound();
    }
}
