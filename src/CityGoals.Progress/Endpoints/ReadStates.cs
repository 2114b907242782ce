using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.Progress.States;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>Where a sheet's actions and targets stand by rule, today or on another day, each with the facts it rests on. One round trip.</summary>
internal static class ReadStates
{
    /// <param name="on">The day; none: today, as it is in Japan.</param>
    public static async Task<Results<Ok<StatesAnswer>, ProblemHttpResult>> Handle(
        Guid goalSheetId, DateOnly? on, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var day = on ?? RoundRule.DayIn(RoundFields.UsualTimeZone, clock.GetUtcNow());
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredPlans.Add(batch, goalSheetId);
        StoredHearing.Add(batch, goalSheetId, day);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var plan = await StoredPlans.ReadAsync(reader, cancellation);
        var heard = await StoredHearing.ReadAsync(reader, day, cancellation);
        if (plan is null) return ReportProblems.NoSuchSheet().ToProblem();
        var actions = plan.Actions.Select(action => ActionRule.Of(action, heard(action.ActionId), day)).ToList();
        return TypedResults.Ok(new StatesAnswer(goalSheetId, day, actions, TargetCounts.Of([.. actions.SelectMany(action => action.Targets)])));
    }
}
