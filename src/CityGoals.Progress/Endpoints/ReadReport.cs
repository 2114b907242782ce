using System.Text.Json;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The report on a sheet in a round, begun or not: the plan, what was reported the time before, what is written so far and what the reader finds in it. One round trip.</summary>
internal static class ReadReport
{
    private const string LastReturn = """
        select reason, parts::text as parts
        from report_step
        where round_id = $1 and goal_sheet_id = $2 and step = 'Return'
        order by sequence desc
        limit 1
        """;

    public static async Task<Results<Ok<ReportAnswer>, ProblemHttpResult>> Handle(
        Guid roundId, Guid goalSheetId, Caller caller, TenantDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(caller, cancellation);
        await using var batch = tenant.Batch();
        StoredRounds.Add(batch, roundId);
        StoredReports.Add(batch, roundId, goalSheetId);
        StoredPlans.Add(batch, goalSheetId);
        StoredLastRound.Add(batch, roundId, goalSheetId);
        batch.Add(LastReturn, roundId, goalSheetId);
        await using var reader = await tenant.ReadAsync(batch, cancellation);
        var round = await StoredRounds.ReadAsync(reader, cancellation);
        var report = await StoredReports.ReadAsync(reader, cancellation);
        var plan = await StoredPlans.ReadAsync(reader, cancellation);
        var last = await StoredLastRound.ReadAsync(reader, cancellation);
        var returned = report?.State == ReportState.Returned ? (await reader.RowsAsync<(string Reason, string Parts)>(cancellation)).SingleOrDefault() : default;
        if (round is null || plan is null || (report is null && !round.Asks(plan.Sheet.FiscalYear, plan.Sheet.DepartmentCode))) return ReportProblems.NoSuchReport().ToProblem();
        if (round.State == RoundState.Planned && !caller.Roles.Contains(Roles.PlanningOffice)) return ReportProblems.NoSuchReport().ToProblem();
        var parts = returned.Parts is null ? [] : JsonSerializer.Deserialize<List<ReturnedPart>>(returned.Parts, EventJson.Options)!;
        return TypedResults.Ok(new ReportPage(round, report, plan, last, returned.Reason, parts).Answer(caller, clock.GetUtcNow()));
    }
}
