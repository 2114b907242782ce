using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Imports;

/// <summary>How far an import has come, and its files.</summary>
internal static class ShowImportJob
{
    public static async Task<Results<RazorComponentResult<ImportJobPage>, NotFound>> Handle(Guid job, GoalsClient goals, CancellationToken cancellation) =>
        await goals.ImportJobAsync(job, cancellation) is { } found ? Page(found) : TypedResults.NotFound();

    /// <summary>Makes the sheets of the files that need no check.</summary>
    public static async Task<Results<RazorComponentResult<ImportJobPage>, NotFound>> MakeSheets(Guid job, GoalsClient goals, CancellationToken cancellation)
    {
        var answer = await goals.MakeAllSheetsAsync(job, cancellation);
        if (await goals.ImportJobAsync(job, cancellation) is not { } found) return TypedResults.NotFound();
        return answer.IsRefused(out var refusal, out var made) ? Page(found, refusal: refusal) : Page(found, made);
    }

    private static RazorComponentResult<ImportJobPage> Page(ImportJob job, BulkSheets? made = null, Refusal? refusal = null) =>
        new(new { Job = job, Made = made, Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
