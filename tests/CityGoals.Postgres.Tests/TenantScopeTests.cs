using CityGoals.TestKit;
using Dapper;
using Npgsql;

namespace CityGoals.Postgres.Tests;

/// <summary>Two cities in one database, seen through the service's own role and a pool of a single connection.</summary>
public sealed class TenantScopeTests : IAsyncLifetime
{
    private static readonly MunicipalityCode First = MunicipalityCode.Parse("131016");
    private static readonly MunicipalityCode Second = MunicipalityCode.Parse("202037");

    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;
    private TenantDatabase tenants = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("progress");
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1 });
        tenants = new TenantDatabase(source);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Shows_each_city_its_own_rows_only()
    {
        await WriteAsync(First, Guid.NewGuid());
        await WriteAsync(Second, Guid.NewGuid());
        await WriteAsync(Second, Guid.NewGuid());

        (await CountAsync(First)).ShouldBe(1);
        (await CountAsync(Second)).ShouldBe(2);
    }

    [Fact]
    public async Task Shows_nothing_outside_a_scope()
    {
        await WriteAsync(First, Guid.NewGuid());

        await using var connection = await source.OpenConnectionAsync();
        (await connection.ExecuteScalarAsync<long>("select count(*) from inbox_message")).ShouldBe(0);
    }

    [Fact]
    public async Task Carries_nothing_over_to_the_pool_after_an_error()
    {
        await WriteAsync(First, Guid.NewGuid());
        await using (var failed = await tenants.BeginAsync(First, TestContext.Current.CancellationToken))
        {
            await Should.ThrowAsync<PostgresException>(() => failed.Connection.ExecuteAsync("select 1 / 0"));
        }

        await using var pooled = await source.OpenConnectionAsync();
        (await pooled.ExecuteScalarAsync<string>("select current_setting('citygoals.municipality', true)")).ShouldBeNullOrEmpty();
        (await pooled.ExecuteScalarAsync<long>("select count(*) from inbox_message")).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_to_write_a_row_of_another_city()
    {
        await using var tenant = await tenants.BeginAsync(First, TestContext.Current.CancellationToken);
        var foreign = new { municipality = Second.ToString(), id = Guid.NewGuid() };

        var refused = await Should.ThrowAsync<PostgresException>(() =>
            tenant.Connection.ExecuteAsync("insert into inbox_message (municipality_code, message_id, consumer) values (@municipality, @id, 'x')", foreign));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Enters_the_city_with_the_first_statements()
    {
        await WriteAsync(First, Guid.NewGuid());
        await WriteAsync(Second, Guid.NewGuid());

        await using var tenant = await tenants.OpenAsync(First, TestContext.Current.CancellationToken);
        await using var first = tenant.Batch();
        first.BatchCommands.Add(new NpgsqlBatchCommand("select count(*) from inbox_message"));
        await using (var reader = await tenant.ReadAsync(first, TestContext.Current.CancellationToken))
        {
            (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
            reader.GetInt64(0).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Refuses_a_statement_of_its_own_before_the_first_ones()
    {
        await using var tenant = await tenants.OpenAsync(First, TestContext.Current.CancellationToken);

        Should.Throw<InvalidOperationException>(() => tenant.Command("select 1", null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Commits_with_the_last_statements_and_then_tells_so()
    {
        var told = false;
        await using (var tenant = await tenants.BeginAsync(First, TestContext.Current.CancellationToken))
        {
            tenant.AfterCommit(() => told = true);
            await using var last = tenant.Batch();
            last.BatchCommands.Add(Insert(First));
            await tenant.CommitAsync(last, TestContext.Current.CancellationToken);
        }

        told.ShouldBeTrue();
        (await CountAsync(First)).ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_nothing_where_one_of_the_last_statements_fails()
    {
        var told = false;
        await using (var tenant = await tenants.BeginAsync(First, TestContext.Current.CancellationToken))
        {
            tenant.AfterCommit(() => told = true);
            await using var last = tenant.Batch();
            last.BatchCommands.Add(Insert(First));
            last.BatchCommands.Add(new NpgsqlBatchCommand("select 1 / 0"));
            await Should.ThrowAsync<PostgresException>(() => tenant.CommitAsync(last, TestContext.Current.CancellationToken));
        }

        told.ShouldBeFalse();
        (await CountAsync(First)).ShouldBe(0);
    }

    [Fact]
    public async Task Runs_as_a_role_that_owns_nothing_and_bypasses_nothing()
    {
        await using var connection = await source.OpenConnectionAsync();
        var role = await connection.QuerySingleAsync<(bool Super, bool Bypass, long Owned)>("""
            select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = pg_roles.oid)
            from pg_roles
            where rolname = current_user
            """);

        role.ShouldBe((false, false, 0));
    }

    [Fact]
    public async Task Puts_every_table_of_a_city_under_row_level_security()
    {
        var open = await database.ScalarAsync<string[]>("""
            select coalesce(array_agg(relname::text), '{}')
            from pg_class
            join pg_attribute on attrelid = pg_class.oid and attname = 'municipality_code'
            where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
            """);

        open.ShouldBeEmpty();
    }

    private static NpgsqlBatchCommand Insert(MunicipalityCode municipality) =>
        new("insert into inbox_message (municipality_code, message_id, consumer) values ($1, $2, 'x')")
        {
            Parameters = { new() { Value = municipality.ToString() }, new() { Value = Guid.NewGuid() } },
        };

    private async Task WriteAsync(MunicipalityCode municipality, Guid message)
    {
        await using var tenant = await tenants.BeginAsync(municipality, TestContext.Current.CancellationToken);
        var row = new { municipality = municipality.ToString(), message };
        await tenant.Connection.ExecuteAsync("insert into inbox_message (municipality_code, message_id, consumer) values (@municipality, @message, 'x')", row);
        await tenant.CommitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<long> CountAsync(MunicipalityCode municipality)
    {
        await using var tenant = await tenants.BeginAsync(municipality, TestContext.Current.CancellationToken);
        return await tenant.Connection.ExecuteScalarAsync<long>("select count(*) from inbox_message");
    }
}
