using System.Text.Json;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Notifications.Projection;

/// <summary>The city's departments with what became of them: after a department's last day its successors hear. The tree's revision keeps what is older from undoing what is newer.</summary>
internal sealed class Departments(PlanRequests plans) : IProjection<OrganisationChanged>
{
    private const string Follow = """
        with newer as (
            insert into organisation (municipality_code, revision)
            values (@municipality, @revision)
            on conflict on constraint pk_organisation do update set revision = excluded.revision where organisation.revision < excluded.revision
            returning true
        )
        insert into department (municipality_code, department_code, name, name_en, valid_from, valid_to, successors)
        select @municipality, row ->> 'code', row ->> 'name', row ->> 'nameEn', (row ->> 'validFrom')::date, (row ->> 'validTo')::date,
            array(select json_array_elements_text(row -> 'successors'))
        from newer, json_array_elements(@units::json) as told (row)
        on conflict on constraint pk_department do update
        set name = excluded.name, name_en = excluded.name_en, valid_from = excluded.valid_from, valid_to = excluded.valid_to, successors = excluded.successors
        """;

    public IReadOnlyList<string> Tables => [];

    public EventStamp StampOf(OrganisationChanged fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public async Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<OrganisationChanged> facts, CancellationToken cancellation)
    {
        var last = facts.MaxBy(fact => fact.Revision)!;
        var units = last.Units.Where(unit => unit.Kind != "section");
        var parameters = new { municipality = tenant.Municipality.ToString(), last.Revision, units = JsonSerializer.Serialize(units, EventJson.Options) };
        await tenant.Connection.ExecuteAsync(tenant.Command(Follow, parameters, cancellation));
        await plans.WantAsync(tenant, cancellation);
    }
}
