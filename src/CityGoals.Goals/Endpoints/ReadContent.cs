using CityGoals.Goals.Answers;
using CityGoals.Goals.Editing;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A goal sheet as it is edited, by its id. One round trip.</summary>
internal static class ReadContent
{
    public static async Task<Results<Ok<ContentAnswer>, ProblemHttpResult>> Handle(Guid goalSheetId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredContent.Add(batch, [goalSheetId]);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if ((await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault() is not { } content) return GoalsProblems.NoSuchSheet().ToProblem();
        var sheet = content.Sheet;
        return TypedResults.Ok(new ContentAnswer(
            GoalSheetAnswer.Of(content) with { Way = WayAnswer.Of(caller, sheet) },
            EditedSheet.Of(content),
            ApprovalRoute.IsEditable(sheet.State) && ApprovalRoute.MayWrite(caller, sheet.DepartmentCode)));
    }
}
