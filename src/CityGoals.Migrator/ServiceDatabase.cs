using Npgsql;

namespace CityGoals.Migrator;

/// <summary>Creates what a service's scripts take for granted: its database, its login role and what that role may do. Inside a transaction the service may
/// switch to one of two roles that cross municipalities: the outbox's relay, and the worker that finds what is waiting.</summary>
internal static class ServiceDatabase
{
    // Identifiers and passwords cannot be parameters of these statements; format() quotes them on the server.
    private const string Roles = """
        select format('create role outbox_relay nologin')
        where not exists (select from pg_roles where rolname = 'outbox_relay')
        union all
        select format('create role %I nologin', $3)
        where not exists (select from pg_roles where rolname = $3)
        union all
        select format('create role %I login noinherit nosuperuser nocreatedb nocreaterole nobypassrls', $1)
        where not exists (select from pg_roles where rolname = $1)
        union all
        select format('alter role %I password %L', $1, $2)
        union all
        select format('grant %I to %I', work, $1)
        from unnest(array['outbox_relay', $3]) as work
        where not exists (
            select from pg_auth_members
            where roleid = to_regrole(work) and member = to_regrole($1))
        """;

    private const string Database = """
        select format('create database %I', $1)
        where not exists (select from pg_database where datname = $1)
        """;

    private const string Grants = """
        select format('revoke all on database %I from public', current_database())
        union all
        select format('grant connect on database %I to %I', current_database(), $1)
        union all
        select format('grant usage on schema public to %I, outbox_relay, %I', $1, $2)
        union all
        select format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', $1)
        union all
        select format('alter default privileges in schema public grant usage, select on sequences to %I', $1)
        """;

    private const string Restrictions = """
        select format('revoke all on table schemaversions from %I', $1)
        union all
        select format('revoke insert, update, delete, truncate on table audit_entry, audit_head from %I', $1)
        union all
        select format('grant execute on procedure append_audit_entry to %I', $1)
        """;

    /// <summary>Before the scripts: database, role, and what the role may do with the tables to come.</summary>
    internal static async Task PrepareAsync(string service, string owner, string rolePassword, CancellationToken cancellation)
    {
        var role = $"{service}_service";
        var worker = $"{service}_worker";
        var target = new NpgsqlConnectionStringBuilder(owner) { Pooling = false };
        var maintenance = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = "postgres" };
        await RunGeneratedAsync(maintenance, Database, [target.Database!], cancellation);
        await RunGeneratedAsync(maintenance, Roles, [role, rolePassword, worker], cancellation);
        await RunGeneratedAsync(target, Grants, [role, worker], cancellation);
    }

    /// <summary>After the scripts: the journal is the migrator's alone, and the audit trail is written in one way.</summary>
    internal static Task RestrictAsync(string service, string owner, CancellationToken cancellation) =>
        RunGeneratedAsync(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }, Restrictions, [$"{service}_service"], cancellation);

    private static async Task RunGeneratedAsync(
        NpgsqlConnectionStringBuilder database, string generator, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        var statements = new List<string>();
        await using (var generate = new NpgsqlCommand(generator, connection))
        {
            foreach (var argument in arguments) generate.Parameters.Add(new() { Value = argument });
            await using var reader = await generate.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) statements.Add(reader.GetString(0));
        }

        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
