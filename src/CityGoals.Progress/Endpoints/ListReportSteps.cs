using CityGoals.Postgres;
using CityGoals.Progress.Answers;
using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Progress.Endpoints;

/// <summary>The way of a report, first step first; empty for one that took none.</summary>
internal static class ListReportSteps
{
    private const string Read = """
        select sequence, revision, step, from_state, to_state, reason, parts::text as parts, late, person_name, occurred_at
        from report_step
        where round_id = @roundId and goal_sheet_id = @goalSheetId
        order by sequence
        """;

    public static async Task<Ok<List<TakenReportStep>>> Handle(Guid roundId, Guid goalSheetId, Caller caller, TenantDatabase database, CancellationToken cancellation)
    {
        await using var tenant = await database.BeginAsync(caller, cancellation);
        var rows = await tenant.Connection.QueryAsync<Row>(tenant.Command(Read, new { roundId, goalSheetId }, cancellation));
        return TypedResults.Ok(rows.Select(row => new TakenReportStep(
            row.Sequence, row.Revision, row.Step, row.FromState, row.ToState, row.Reason, TakenReportStep.PartsOf(row.Parts), row.Late, row.PersonName, row.OccurredAt)).ToList());
    }

    private sealed record Row
    {
        public required int Sequence { get; init; }

        public required int Revision { get; init; }

        public required ReportStep Step { get; init; }

        public required ReportState FromState { get; init; }

        public required ReportState ToState { get; init; }

        public required string Reason { get; init; }

        public required string Parts { get; init; }

        public required bool Late { get; init; }

        public required string PersonName { get; init; }

        public required DateTimeOffset OccurredAt { get; init; }
    }
}
