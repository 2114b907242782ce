using System.Text.Json;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Goals.Rows;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Goals.Consumers;

/// <summary>
/// The published reports of the rounds that the official form has boxes for. What was published is never taken away, so there is one set of rows for every generation;
/// each report's revision keeps what is older from undoing what is newer. Rounds of another kind (a quarter's) have no box there and are passed over.
/// </summary>
internal sealed class RoundReports : IProjection<ReportPublished>
{
    private const string Follow = """
        insert into round_report (municipality_code, round_id, goal_sheet_id, revision, round, as_of, entries, participation, effect)
        select @municipality, (row ->> 'roundId')::uuid, (row ->> 'goalSheetId')::uuid, (row ->> 'revision')::int, row ->> 'roundKind', (row ->> 'asOf')::date,
            row -> 'entries', row ->> 'participation', row ->> 'effect'
        from jsonb_array_elements(@reports::jsonb) as told (row)
        on conflict on constraint pk_round_report do update
        set revision = excluded.revision, round = excluded.round, as_of = excluded.as_of, entries = excluded.entries, participation = excluded.participation,
            effect = excluded.effect
        where round_report.revision < excluded.revision
        """;

    public IReadOnlyList<string> Tables => [];

    public EventStamp StampOf(ReportPublished fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public async Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<ReportPublished> facts, CancellationToken cancellation)
    {
        var last = facts.Where(fact => fact.RoundKind is RoundReportRow.MidTerm or RoundReportRow.Final)
            .GroupBy(fact => (fact.RoundId, fact.GoalSheetId))
            .Select(report => report.MaxBy(fact => fact.Revision)!)
            .OrderBy(fact => fact.RoundId).ThenBy(fact => fact.GoalSheetId)
            .ToList();
        if (last.Count == 0) return;
        var parameters = new { municipality = tenant.Municipality.ToString(), reports = JsonSerializer.Serialize(last, EventJson.Options) };
        await tenant.Connection.ExecuteAsync(tenant.Command(Follow, parameters, cancellation));
    }
}
