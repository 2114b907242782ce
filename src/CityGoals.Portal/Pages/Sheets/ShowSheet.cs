using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Progress;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Sheets;

/// <summary>A whole sheet in the order of the official form. Without the reports' service the plan is shown all the same.</summary>
internal static class ShowSheet
{
    /// <summary>In the address: the form alone, without what was read from it.</summary>
    internal const string Hidden = "hide";

    /// <summary>In the address: the sheet was saved just now.</summary>
    internal const string Saved = "saved";

    public static async Task<Results<RazorComponentResult<SheetPage>, NotFound>> Handle(
        int year, string dept, int number, bool? published, string? done, string? readings, bool? commented, Caller caller, GoalsClient goals, ProgressClient progress, CommentsClient comments, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        var reports = ReportsAsync(progress, sheet.GoalSheetId, cancellation);
        var steps = goals.StepsAsync(sheet.GoalSheetId, cancellation);
        var said = comments.CommentsAsync(sheet.GoalSheetId, cancellation);
        await Task.WhenAll(reports, steps, said);
        return new RazorComponentResult<SheetPage>(new
        {
            Sheet = sheet,
            Reports = await reports,
            Steps = await steps,
            Comments = await said,
            Commented = commented ?? false,
            Done = SheetStepTaken.Names.Append(Saved).Contains(done) ? done : null,
            Caller = caller,
            Published = published ?? false,
            Readings = readings != Hidden,
        });
    }

    private static async Task<SheetReports?> ReportsAsync(ProgressClient progress, Guid goalSheetId, CancellationToken cancellation)
    {
        try
        {
            return await progress.ReportsAsync(goalSheetId, cancellation);
        }
        catch (ServiceDownException)
        {
            return null;
        }
    }
}
