using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>One round. One that is still being planned is there for the planning office only.</summary>
internal static class ReadRound
{
    public static async Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> Handle(Guid roundId, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredRounds.Add(batch, roundId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var round = await StoredRounds.ReadAsync(reader, cancellation);
        return round is null || (round.State == RoundState.Planned && !caller.Roles.Contains(Roles.PlanningOffice))
            ? ProgressProblems.NoSuchRound().ToProblem()
            : TypedResults.Ok(RoundAnswer.Of(round, clock.GetUtcNow()));
    }
}
