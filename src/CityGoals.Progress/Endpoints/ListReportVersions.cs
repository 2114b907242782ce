using System.Text.Json;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Every revision of a report with its whole content, the last one first, at most 100 before <c>before</c>.</summary>
internal static class ListReportVersions
{
    private const string Read = """
        select revision, sheet_revision, reason, saved_at, saved_by_name, content::text
        from report_version
        where round_id = @roundId and goal_sheet_id = @goalSheetId and (@before::int is null or revision < @before)
        order by revision desc
        limit 100
        """;

    /// <param name="before">Only revisions before this one; none: from the last one on.</param>
    public static async Task<Ok<List<KeptVersion>>> Handle(Guid roundId, Guid goalSheetId, int? before, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var rows = await tenant.Connection.QueryAsync<(int Revision, int SheetRevision, string Reason, DateTimeOffset SavedAt, string SavedByName, string Content)>(
            tenant.Command(Read, new { roundId, goalSheetId, before }, cancellation));
        return TypedResults.Ok(rows.Select(row => new KeptVersion(
            row.Revision, row.SheetRevision, row.Reason, row.SavedAt, row.SavedByName, JsonSerializer.Deserialize<ReportContent>(row.Content, EventJson.Options)!)).ToList());
    }
}
