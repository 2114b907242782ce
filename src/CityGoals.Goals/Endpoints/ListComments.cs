using CityGoals.Goals.Answers;
using CityGoals.Goals.Rows;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>What was said of a sheet, in the order in which it was; empty for a sheet that is not there. One round trip.</summary>
internal static class ListComments
{
    private const string Department = "select department_code from goal_sheet where goal_sheet_id = $1";

    private const string Said = StoredComments.Columns + """

        where goal_sheet_id = $1
        order by position
        """;

    public static async Task<Ok<IEnumerable<CommentAnswer>>> Handle(Guid goalSheetId, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        batch.Add(Department, goalSheetId);
        batch.Add(Said, goalSheetId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var department = (await reader.RowsAsync<string>(cancellation)).SingleOrDefault() ?? "";
        var comments = await reader.RowsAsync<CommentRow>(cancellation);
        return TypedResults.Ok(comments.Select(comment => CommentAnswer.Of(comment, department, caller, now)));
    }
}
