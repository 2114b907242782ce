using System.Text.Json;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Notifications.Projection;

/// <summary>
/// How far the reports of a round have come, and which actions are done as they say. A step outweighs those that it counts after; a publication, those of lower revisions.
/// The feed knows publications only, so both are kept apart, and either may come first.
/// </summary>
internal sealed class Reports(PlanRequests plans) : IProjection<ReportStepTaken>, IProjection<ReportPublished>
{
    private const string KeepSteps = """
        insert into report (municipality_code, round_id, goal_sheet_id, steps, state, published, done)
        select @municipality, r."roundId", r."goalSheetId", r.sequence, r."toState", 0, '{}'
        from jsonb_to_recordset(@told::jsonb) as r("roundId" uuid, "goalSheetId" uuid, sequence int, "toState" text)
        on conflict on constraint pk_report do update
        set steps = excluded.steps, state = excluded.state
        where report.steps < excluded.steps
        """;

    private const string KeepPublications = """
        insert into report (municipality_code, round_id, goal_sheet_id, steps, state, published, done)
        select @municipality, r."roundId", r."goalSheetId", 0, '', r.revision,
            array(select e."actionId" from jsonb_to_recordset(r.entries) as e("actionId" uuid, "doneOn" date) where e."actionId" is not null and e."doneOn" is not null)
        from jsonb_to_recordset(@told::jsonb) as r("roundId" uuid, "goalSheetId" uuid, revision int, entries jsonb)
        on conflict on constraint pk_report do update
        set published = excluded.published, done = excluded.done
        where report.published < excluded.published
        """;

    public IReadOnlyList<string> Tables => [];

    public EventStamp StampOf(ReportStepTaken fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public EventStamp StampOf(ReportPublished fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<ReportStepTaken> facts, CancellationToken cancellation) => KeepAsync(
        tenant, KeepSteps,
        facts.GroupBy(fact => (fact.RoundId, fact.GoalSheetId)).OrderBy(report => report.Key).Select(report => report.MaxBy(fact => fact.Sequence)!), cancellation);

    public Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<ReportPublished> facts, CancellationToken cancellation) => KeepAsync(
        tenant, KeepPublications,
        facts.GroupBy(fact => (fact.RoundId, fact.GoalSheetId)).OrderBy(report => report.Key).Select(report => report.MaxBy(fact => fact.Revision)!), cancellation);

    private async Task KeepAsync<TEvent>(TenantTransaction tenant, string sql, IEnumerable<TEvent> told, CancellationToken cancellation)
    {
        var parameters = new { municipality = tenant.Municipality.ToString(), told = JsonSerializer.Serialize(told, EventJson.Options) };
        await tenant.Connection.ExecuteAsync(tenant.Command(sql, parameters, cancellation));
        await plans.WantAsync(tenant, cancellation);
    }
}
