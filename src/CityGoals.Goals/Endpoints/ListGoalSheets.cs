using System.ComponentModel.DataAnnotations;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>The goal sheets of a fiscal year, by the city's order of departments and by rank.</summary>
internal static class ListGoalSheets
{
    public static async Task<Ok<List<GoalSheetSummary>>> Handle(
        [Range(1868, 9998)] int year,
        string? department,
        [AllowedValues(null, "draft", "submitted", "head-approved", "approved", "returned", "published")] string? state,
        Caller caller,
        TenantDatabase database,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var stored = state is null ? null : Enum.Parse<SheetState>(state.Replace("-", "", StringComparison.Ordinal), ignoreCase: true).ToString();
        await using var tenant = await database.BeginAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(SheetSummaries.OfYear, clock.GetUtcNow(), year, department, stored);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return TypedResults.Ok(await reader.RowsAsync<GoalSheetSummary>(cancellation));
    }
}
