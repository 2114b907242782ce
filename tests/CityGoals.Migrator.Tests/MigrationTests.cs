using CityGoals.Postgres;
using CityGoals.Postgres.Audit;
using CityGoals.TestKit;
using CityGoals.TestKit.Servers;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CityGoals.Migrator.Tests;

/// <summary>Databases, roles and scripts: made once, whoever asks and however often.</summary>
public sealed class MigrationTests : IAsyncLifetime
{
    private readonly string name = $"test_migration_{Guid.NewGuid():n}";
    private string server = null!;

    private string Owner => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    public async ValueTask InitializeAsync() => server = await TestServers.PostgresAsync();

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(server, $"drop database if exists {name} with (force)");
    }

    [Fact]
    public async Task Creates_a_missing_database_and_repeats_without_harm()
    {
        await RunAsync();
        var first = await JournalAsync();
        await RunAsync();

        first.ShouldBe(Migration.ScriptsOf("goals").Count);
        (await JournalAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Runs_each_script_once_when_two_migrators_start_together()
    {
        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());

        (await JournalAsync()).ShouldBe(Migration.ScriptsOf("goals").Count);
    }

    [Fact]
    public async Task Keeps_the_journal_from_the_service()
    {
        await RunAsync();
        var service = new NpgsqlConnectionStringBuilder(Owner) { Username = "goals_service", Password = TestDatabase.RolePassword, Pooling = false };

        var refused = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(service.ConnectionString, "delete from schemaversions"));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Names_the_first_broken_link_of_every_citys_audit_trail()
    {
        await RunAsync();
        await ActAsync("131016", 3);
        await ActAsync("202037", 2);
        (await VerifyAsync()).ShouldBe((true, "goals 131016: 3 entries, whole\ngoals 202037: 2 entries, whole\n"));

        await ExecuteAsync(Owner, "update audit_entry set subject = 'other' where municipality_code = '131016' and sequence = 2");

        (await VerifyAsync()).ShouldBe((false, "goals 131016: broken at entry 2 (changed); 1 entries before it are whole\ngoals 202037: 2 entries, whole\n"));
    }

    [Fact]
    public async Task Says_in_one_line_what_is_not_configured()
    {
        var nothing = new ConfigurationBuilder().Build();
        (await Should.ThrowAsync<MigrationException>(() => Migration.RunAllAsync(nothing, TextWriter.Null, CancellationToken.None)))
            .Message.ShouldNotContain('\n');

        var noRole = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:goals", Owner)]).Build();
        (await Should.ThrowAsync<MigrationException>(() => Migration.RunAllAsync(noRole, TextWriter.Null, CancellationToken.None)))
            .Message.ShouldContain("Roles:goals_service");
    }

    private Task RunAsync() => Migration.RunAsync("goals", Owner, TestDatabase.RolePassword, CancellationToken.None);

    private async Task<long> JournalAsync()
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from schemaversions", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task ActAsync(string city, int times)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Owner) { Username = "goals_service", Password = TestDatabase.RolePassword, Pooling = false });
        for (var number = 0; number < times; number++)
        {
            await using var tenant = await new TenantDatabase(source).BeginAsync(MunicipalityCode.Parse(city), TestContext.Current.CancellationToken);
            var fact = new AuditFact("p", "会田 千夏", DateTimeOffset.UnixEpoch, AuditKind.Exported, "x", "出力しました。", "Exported.");
            await AuditTrail.AddAsync(tenant, fact, TestContext.Current.CancellationToken);
            await tenant.CommitAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task<(bool Whole, string Said)> VerifyAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:goals"] = Owner }).Build();
        await using var said = new StringWriter { NewLine = "\n" };
        return (await AuditVerification.RunAllAsync(configuration, said, TestContext.Current.CancellationToken), said.ToString());
    }
}
