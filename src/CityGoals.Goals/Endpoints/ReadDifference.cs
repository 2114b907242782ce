using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>What changed in a sheet from one revision to another, which may also be the earlier one. One round trip.</summary>
internal static class ReadDifference
{
    public static async Task<Results<Ok<DifferenceAnswer>, ProblemHttpResult>> Handle(
        Guid goalSheetId, int from, int to, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredContent.Add(batch, [goalSheetId]);
        StoredVersions.AddReadAll(batch, goalSheetId, [from, to]);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        if ((await StoredContent.ReadAsync(reader, cancellation)).SingleOrDefault() is not { } content) return GoalsProblems.NoSuchSheet().ToProblem();
        var versions = await StoredVersions.ReadAllAsync(reader, cancellation);
        return versions.TryGetValue(from, out var before) && versions.TryGetValue(to, out var after)
            ? TypedResults.Ok(DifferenceAnswer.Of(content.Sheet, before, after))
            : EditingProblems.NoSuchRevision().ToProblem();
    }
}
