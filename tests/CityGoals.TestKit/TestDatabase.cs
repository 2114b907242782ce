using System.Security.Cryptography;
using System.Text;
using CityGoals.Migrator;
using CityGoals.TestKit.Servers;
using Npgsql;

namespace CityGoals.TestKit;

/// <summary>
/// A service's database of a test class's own, cloned from a template that the migrator has made; dropped with the object.
/// The service connects as its own login role, as in production; the owner's connection sees through row-level security.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Password of every service role on a test server.</summary>
    public const string RolePassword = "role-of-the-tests";

    private readonly string name;

    private TestDatabase(string service, string name, string owner)
    {
        this.name = name;
        Owner = new NpgsqlConnectionStringBuilder(owner) { Database = name }.ConnectionString;
        ConnectionString = new NpgsqlConnectionStringBuilder(Owner) { Username = $"{service}_service", Password = RolePassword }.ConnectionString;
    }

    /// <summary>Connection string of the service's own role: no owner, no superuser, under row-level security.</summary>
    public string ConnectionString { get; }

    /// <summary>Connection string of the owner, for arranging and for looking behind the scenes.</summary>
    public string Owner { get; }

    /// <summary>A fresh, migrated, empty database of a service (goals, progress, notifications, analytics, signin).</summary>
    public static async Task<TestDatabase> CreateAsync(string service)
    {
        var server = await TestServers.PostgresAsync();
        var template = await TemplateAsync(service, server);
        var name = $"test_{service}_{Guid.NewGuid():n}";
        await ExecuteAsync(server, $"create database {name} template {template} strategy file_copy");
        return new TestDatabase(service, name, server);
    }

    /// <summary>Runs SQL as the owner; returns the rows' number that PostgreSQL reports.</summary>
    public Task<int> ExecuteAsync(string sql) => ExecuteAsync(Owner, sql);

    /// <summary>Reads one value as the owner.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(pool);
        await using (var pool = new NpgsqlConnection(Owner)) NpgsqlConnection.ClearPool(pool);
        await ExecuteAsync(await TestServers.PostgresAsync(), $"drop database if exists {name} with (force)");
    }

    // Named after its scripts, so that a changed script makes a new one; made under a lock, so that parallel runs share it.
    private static async Task<string> TemplateAsync(string service, string server)
    {
        var scripts = string.Concat(Migration.ScriptsOf(service).Select(script => script.Name + script.Contents));
        var template = $"template_{service}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scripts)))[..16]}";
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using (var exclusive = new NpgsqlCommand("select pg_advisory_lock(hashtext($1))", connection) { Parameters = { new() { Value = template } } })
        {
            await exclusive.ExecuteNonQueryAsync();
        }

        await using var find = new NpgsqlCommand("select count(*) from pg_database where datname = $1 and datistemplate", connection) { Parameters = { new() { Value = template } } };
        if ((long)(await find.ExecuteScalarAsync())! == 0)
        {
            await ExecuteAsync(server, $"drop database if exists {template} with (force)");
            var owner = new NpgsqlConnectionStringBuilder(server) { Database = template, Pooling = false };
            await Migration.RunAsync(service, owner.ConnectionString, RolePassword, CancellationToken.None);
            await ExecuteAsync(server, $"alter database {template} is_template true");
        }

        return template;
    }

    private static async Task<int> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }
}
