using CityGoals.Postgres;
using CityGoals.SignIn.People;
using Dapper;
using Npgsql;

namespace CityGoals.SignIn.Endpoints.Organisation;

/// <summary>The tree of the city, with its past and its future.</summary>
internal static class StoredDepartments
{
    private const string Sql = """
        select department_code as code, parent_code, kind, name, name_en, valid_from as "from", valid_to as until, successors
        from department
        order by department_code
        """;

    private const string Insert = """
        insert into department (municipality_code, department_code, parent_code, kind, name, name_en, valid_from)
        values ($1, $2, $3, $4, $5, $6, $7)
        """;

    // One change of the tree at a time, so that each is checked against the tree as it is.
    private const string Lock = "select pg_advisory_xact_lock(hashtext('citygoals.organisation'), hashtext(@city))";

    internal static async Task<IReadOnlyList<DepartmentRow>> ReadAsync(TenantTransaction tenant, CancellationToken cancellation)
    {
        var rows = (await tenant.Connection.QueryAsync<DepartmentRow>(tenant.Command(Sql, null, cancellation))).AsList();
        var predecessors = rows.SelectMany(row => row.Successors, (row, successor) => (row.Code, successor)).ToLookup(pair => pair.successor, pair => pair.Code, StringComparer.Ordinal);
        return [.. rows.Select(row => row with { Predecessors = [.. predecessors[row.Code]] })];
    }

    internal static Task LockAsync(TenantTransaction tenant, CancellationToken cancellation) =>
        tenant.Connection.ExecuteAsync(tenant.Command(Lock, new { city = tenant.Municipality.ToString() }, cancellation));

    internal static async Task AddAsync(TenantTransaction tenant, DepartmentRow row, CancellationToken cancellation)
    {
        await using var batch = tenant.Batch();
        Add(batch, tenant, row);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    internal static void Add(NpgsqlBatch batch, TenantTransaction tenant, DepartmentRow row) =>
        batch.Add(Insert, tenant.Municipality.ToString(), row.Code, row.ParentCode, row.Kind, row.Name, row.NameEn, row.From);
}
