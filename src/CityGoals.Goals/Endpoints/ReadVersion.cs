using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A sheet with the content of a revision; its place, rank and state are today's. One round trip.</summary>
internal static class ReadVersion
{
    public static async Task<Results<Ok<GoalSheetAnswer>, ProblemHttpResult>> Handle(
        Guid goalSheetId, int revision, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredContent.Add(batch, [goalSheetId]);
        StoredVersions.AddRead(batch, goalSheetId, revision);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if ((await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault() is not { } content) return GoalsProblems.NoSuchSheet().ToProblem();
        if (await StoredVersions.ReadAsync(reader, cancellation) is not { } version) return EditingProblems.NoSuchRevision().ToProblem();
        return TypedResults.Ok(GoalSheetAnswer.Of(version.Of(content.Sheet, revision)));
    }
}
