using System.Text.Json;
using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging;
using CityGoals.Messaging.Projections;
using CityGoals.Postgres;
using Dapper;

namespace CityGoals.Notifications.Projection;

/// <summary>
/// The city's people and their posts. Reminders are planned for posts, so a change of holders plans nothing anew: whoever holds the post on the day hears.
/// </summary>
internal sealed class Staff : IProjection<StaffChanged>
{
    private const string Follow = """
        insert into staff_member (municipality_code, person_id, revision, name, name_en, active, posts)
        select @municipality, (row ->> 'personId')::uuid, (row ->> 'revision')::int, row ->> 'name', row ->> 'nameEn', (row ->> 'active')::bool, row -> 'posts'
        from jsonb_array_elements(@people::jsonb) as told (row)
        on conflict on constraint pk_staff_member do update
        set revision = excluded.revision, name = excluded.name, name_en = excluded.name_en, active = excluded.active, posts = excluded.posts
        where staff_member.revision < excluded.revision
        """;

    public IReadOnlyList<string> Tables => [];

    public EventStamp StampOf(StaffChanged fact) => new(fact.MunicipalityCode, fact.OccurredAt);

    public Task ApplyAsync(TenantTransaction tenant, int generation, IReadOnlyList<StaffChanged> facts, CancellationToken cancellation)
    {
        var last = facts.GroupBy(fact => fact.PersonId).Select(person => person.MaxBy(fact => fact.Revision)).OrderBy(person => person!.PersonId);
        var parameters = new { municipality = tenant.Municipality.ToString(), people = JsonSerializer.Serialize(last, EventJson.Options) };
        return tenant.Connection.ExecuteAsync(tenant.Command(Follow, parameters, cancellation));
    }
}
