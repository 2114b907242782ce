using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using Dapper;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Staff;

/// <summary>People and their posts as other services hear of them. The tables count every change; what was not told yet is told before the commit.</summary>
internal static class ToldStaff
{
    private const string Untold = "select person_id, staff_revision as revision from person where staff_revision > told_revision order by person_id for update";

    private const string Told = "update person set told_revision = staff_revision where person_id = any($1)";

    private const string Next = "select person_id, staff_revision as revision from person where person_id > @after order by person_id limit @most";

    /// <summary>Runs the last statements of a change, tells of everybody whom the transaction changed, and commits it.</summary>
    internal static async Task CommitAsync(TenantTransaction tenant, NpgsqlBatch batch, Outbox outbox, DateTimeOffset now, CancellationToken cancellation)
    {
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(cancellation);
        await CommitAsync(tenant, outbox, now, cancellation);
    }

    /// <summary>Tells of everybody whom the transaction changed, and commits it.</summary>
    internal static async Task CommitAsync(TenantTransaction tenant, Outbox outbox, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = await ReadAsync(tenant, Untold, new { }, now, cancellation);
        await using var telling = tenant.Batch();
        telling.Add(Told, people.Select(person => person.PersonId).ToArray());
        foreach (var person in people) outbox.Add(tenant, telling, person);
        await tenant.CommitAsync(telling, cancellation);
    }

    /// <summary>People as the last event of each would say it now, in the order of their ids.</summary>
    /// <param name="after">The person before the first.</param>
    internal static Task<IReadOnlyList<StaffChanged>> PageAsync(TenantTransaction tenant, Guid after, int most, DateTimeOffset now, CancellationToken cancellation) =>
        ReadAsync(tenant, Next, new { after, most }, now, cancellation);

    private static async Task<IReadOnlyList<StaffChanged>> ReadAsync(TenantTransaction tenant, string sql, object parameters, DateTimeOffset now, CancellationToken cancellation)
    {
        var revisions = (await tenant.Connection.QueryAsync<(Guid PersonId, int Revision)>(tenant.Command(sql, parameters, cancellation))).ToDictionary(row => row.PersonId, row => row.Revision);
        var found = await tenant.Connection.QueryAsync<PersonAnswer>(
            tenant.Command(StoredPeople.Columns + " where person_id = any(@ids) order by person_id", new { ids = revisions.Keys.ToArray() }, cancellation));
        var people = await StoredPeople.WithHoldingsAsync(tenant, found.AsList(), cancellation);
        return [.. people.Select(person => Of(tenant.Municipality, person, revisions[person.PersonId], now))];
    }

    private static StaffChanged Of(MunicipalityCode municipality, PersonAnswer person, int revision, DateTimeOffset now) => new()
    {
        MunicipalityCode = municipality.ToString(),
        PersonId = person.PersonId,
        Revision = revision,
        OccurredAt = now,
        Name = person.Name,
        Kana = person.Kana,
        NameEn = person.NameEn,
        Active = person.State != "suspended",
        Posts = [.. person.Holdings.Select(holding => new StaffPost
        {
            DepartmentCode = holding.DepartmentCode,
            SectionCode = holding.SectionCode,
            Title = holding.Title,
            Roles = holding.Roles,
            From = holding.From,
            Until = holding.Until,
            DeputyFor = holding.DeputyFor,
        })],
    };
}
