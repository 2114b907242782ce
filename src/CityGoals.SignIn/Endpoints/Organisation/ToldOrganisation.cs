using CityGoals.Contracts.SignIn.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.SignIn.People;
using Dapper;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Organisation;

/// <summary>The tree of a city as other services hear of it.</summary>
internal static class ToldOrganisation
{
    private const string Count = """
        update municipality
        set organisation_revision = organisation_revision + 1
        where municipality_code = @city
        returning organisation_revision
        """;

    private const string Revision = "select organisation_revision from municipality where municipality_code = @city";

    /// <summary>Tells of the tree as this transaction leaves it. Whoever calls holds the tree's lock, or starts alone.</summary>
    internal static async Task TellAsync(TenantTransaction tenant, NpgsqlBatch batch, Outbox outbox, DateTimeOffset now, CancellationToken cancellation)
    {
        var city = tenant.Municipality.ToString();
        var revision = await tenant.Connection.QuerySingleAsync<int>(tenant.Command(Count, new { city }, cancellation));
        outbox.Add(tenant, batch, Of(city, revision, await StoredDepartments.ReadAsync(tenant, cancellation), now));
    }

    /// <summary>The tree as it stands; none of a city that is not known.</summary>
    internal static async Task<OrganisationChanged?> ReadAsync(TenantTransaction tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        var city = tenant.Municipality.ToString();
        var revision = await tenant.Connection.QuerySingleOrDefaultAsync<int?>(tenant.Command(Revision, new { city }, cancellation));
        return revision is { } known ? Of(city, known, await StoredDepartments.ReadAsync(tenant, cancellation), now) : null;
    }

    private static OrganisationChanged Of(string city, int revision, IReadOnlyList<DepartmentRow> rows, DateTimeOffset now) => new()
    {
        MunicipalityCode = city,
        Revision = revision,
        OccurredAt = now,
        Units = [.. rows.Select(row => new OrganisationUnit
        {
            Code = row.Code,
            Kind = row.Kind,
            ParentCode = row.ParentCode,
            Name = row.Name,
            NameEn = row.NameEn,
            ValidFrom = row.From,
            ValidTo = row.Until,
            Successors = row.Successors,
        })],
    };
}
