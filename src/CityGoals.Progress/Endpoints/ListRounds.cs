using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The rounds of a year, or of all years, the latest as-of date first. Those that are still being planned are the planning office's to see.</summary>
internal static class ListRounds
{
    private const string Read = $"""
        select {RoundRow.Columns}
        from reporting_round
        where (@year::int is null or fiscal_year = @year) and (@office or state <> 'Planned')
        order by as_of desc, round_id desc
        limit 500
        """;

    public static async Task<Ok<List<RoundAnswer>>> Handle(int? year, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        var (now, office) = (clock.GetUtcNow(), caller.Roles.Contains(Roles.PlanningOffice));
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var rounds = await tenant.Connection.QueryAsync<RoundRow>(tenant.Command(Read, new { year, office }, cancellation));
        return TypedResults.Ok(rounds.Select(round => RoundAnswer.Of(round, now)).ToList());
    }
}
