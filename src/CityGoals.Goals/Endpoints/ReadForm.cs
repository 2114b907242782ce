using CityGoals.Goals.Answers;
using CityGoals.Postgres;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Goals.Endpoints;

/// <summary>A goal sheet as the official form states it, box by box, to be looked at.</summary>
internal static class ReadForm
{
    public static async Task<Results<Ok<FormAnswer>, ProblemHttpResult>> Handle(
        int year, string department, int number, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        if (await StoredContent.FindAsync(tenant, year, department, number, cancellation) is not { } found) return GoalsProblems.NoSuchSheet().ToProblem();
        return TypedResults.Ok(FormAnswer.Of(found));
    }
}
