using System.Text.Json;
using CityGoals.Contracts.Progress.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Notifications.Projection;

/// <summary>Reporting rounds as they stand: each event carries the whole round, and a lower revision changes nothing.</summary>
internal sealed class Rounds(PlanRequests plans) : IProjection<RoundOpened>, IProjection<RoundExtended>, IProjection<RoundClosed>
{
    private const string Keep = """
        insert into reporting_round (municipality_code, round_id, revision, fiscal_year, name, name_en, opens_on, closes_on, departments, closed)
        select @municipality, r."roundId", r.revision, r."fiscalYear", r.name, r."nameEn", r."opensOn", r."closesOn", r.departments, @closed
        from jsonb_to_recordset(@rounds::jsonb) as r(
            "roundId" uuid, revision int, "fiscalYear" int, name text, "nameEn" text, "opensOn" date, "closesOn" date, departments text[])
        on conflict on constraint pk_reporting_round do update
        set revision = excluded.revision, fiscal_year = excluded.fiscal_year, name = excluded.name, name_en = excluded.name_en, opens_on = excluded.opens_on,
            closes_on = excluded.closes_on, departments = excluded.departments, closed = excluded.closed
        where reporting_round.revision < excluded.revision
        """;

    public IReadOnlyList<string> Tables => [];

    public EventStamp StampOf(RoundOpened fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public EventStamp StampOf(RoundExtended fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public EventStamp StampOf(RoundClosed fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<RoundOpened> facts, CancellationToken cancellation) =>
        KeepAsync(tenant, facts.Select(fact => fact.Round), closed: false, cancellation);

    public Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<RoundExtended> facts, CancellationToken cancellation) =>
        KeepAsync(tenant, facts.Select(fact => fact.Round), closed: false, cancellation);

    public Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<RoundClosed> facts, CancellationToken cancellation) =>
        KeepAsync(tenant, facts.Select(fact => fact.Round), closed: true, cancellation);

    private async Task KeepAsync(TenantTransaction tenant, IEnumerable<RoundFacts> facts, bool closed, CancellationToken cancellation)
    {
        var last = facts.GroupBy(round => round.RoundId).Select(round => round.MaxBy(fact => fact.Revision)).OrderBy(round => round!.RoundId);
        var parameters = new { municipality = tenant.Municipality.ToString(), closed, rounds = JsonSerializer.Serialize(last, EventJson.Options) };
        await tenant.Connection.ExecuteAsync(tenant.Command(Keep, parameters, cancellation));
        await plans.WantAsync(tenant, cancellation);
    }
}
