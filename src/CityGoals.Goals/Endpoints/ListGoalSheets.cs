using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>
/// The goal sheets of a fiscal year, by the city's order of departments and by rank, in pages by key. A page that is full names the next one in the header
/// <c>Link</c> (RFC 8288).
/// </summary>
internal static class ListGoalSheets
{
    /// <summary>Most sheets of a page, and how many it has where nobody says.</summary>
    public const int Most = 500;

    /// <param name="after">The id of the last sheet of the page before; none: from the beginning.</param>
    public static async Task<Ok<List<GoalSheetSummary>>> Handle(
        [Range(1868, 9998)] int year,
        string? department,
        [AllowedValues(null, "draft", "submitted", "head-approved", "approved", "returned", "published")] string? state,
        Guid? after,
        [Range(1, Most)] int? limit,
        Caller caller,
        TenantDatabase database,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation)
    {
        var stored = state is null ? null : Enum.Parse<SheetState>(state.Replace("-", "", StringComparison.Ordinal), ignoreCase: true).ToString();
        var most = limit ?? Most;
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(SheetSummaries.OfYear, clock.GetUtcNow(), year, department, stored, after, most);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var sheets = await reader.RowsAsync<GoalSheetSummary>(cancellation);
        if (sheets.Count == most) response.Headers.Link = $"<{Next(year, department, state, sheets[^1].GoalSheetId, limit)}>; rel=\"next\"";
        return TypedResults.Ok(sheets);
    }

    private static string Next(int year, string? department, string? state, Guid after, int? limit) =>
        "/goal-sheets" + new QueryBuilder(
            new (string Name, string? Value)[]
            {
                ("year", year.ToString(CultureInfo.InvariantCulture)), ("department", department), ("state", state),
                ("after", after.ToString()), ("limit", limit?.ToString(CultureInfo.InvariantCulture)),
            }.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value!)));
}
