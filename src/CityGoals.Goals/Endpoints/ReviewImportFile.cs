using CityGoals.Goals.Answers;
using CityGoals.Goals.Import;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A file of a job, with what was read of it beside what stands in it.</summary>
internal static class ReviewImportFile
{
    public static async Task<Results<Ok<ReviewAnswer>, ProblemHttpResult>> Handle(
        Guid importJobId, int number, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await OpenFile.FindAsync(tenant, importJobId, number, forUpdate: false, cancellation) is not { } file) return GoalsProblems.NoSuchImportFile().ToProblem();
        return TypedResults.Ok(ReviewForm.Of(importJobId, file.Row.ToAnswer(), file.Source, file.Decisions));
    }
}
