using System.Text.Json;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Goals.Consumers;

/// <summary>
/// The departments of sheets follow the city's organisation. Sheets point to them, so there is one set of rows for every generation; the tree's revision
/// keeps what is older from undoing what is newer. A department that the city has not (one that a sheet brought) stays as it is.
/// </summary>
internal sealed class Departments : IProjection<OrganisationChanged>
{
    private const string Follow = """
        with newer as (
            insert into organisation (municipality_code, revision)
            values (@municipality, @revision)
            on conflict on constraint pk_organisation do update set revision = excluded.revision where organisation.revision < excluded.revision
            returning true
        )
        insert into department (municipality_code, department_code, position, name, name_en, valid_from, valid_to, successors)
        select @municipality, row ->> 'code', (select coalesce(max(position), 0) from department) + place, row ->> 'name', row ->> 'nameEn',
            (row ->> 'validFrom')::date, (row ->> 'validTo')::date, array(select json_array_elements_text(row -> 'successors'))
        from newer, json_array_elements(@units::json) with ordinality as told (row, place)
        on conflict on constraint pk_department do update
        set name = excluded.name, name_en = excluded.name_en, valid_from = excluded.valid_from, valid_to = excluded.valid_to, successors = excluded.successors
        """;

    public IReadOnlyList<string> Tables => [];

    public EventStamp StampOf(OrganisationChanged fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<OrganisationChanged> facts, CancellationToken cancellation)
    {
        var last = facts.MaxBy(fact => fact.Revision)!;
        var units = last.Units.Where(unit => unit.Kind != "section");
        var parameters = new { municipality = tenant.Municipality.ToString(), last.Revision, units = JsonSerializer.Serialize(units, EventJson.Options) };
        return tenant.Connection.ExecuteAsync(tenant.Command(Follow, parameters, cancellation));
    }
}
