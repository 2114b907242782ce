using Aspire.Hosting;
using Aspire.Hosting.Servers;
using Npgsql;

namespace CityGoals.LocalProcesses.Tests;

public sealed class PostgresServers : IDisposable
{
    private static readonly CancellationToken Test = TestContext.Current.CancellationToken;

    private readonly TemporaryFolder folder = new();

    private LocalPostgresOptions Options => new(Path.Combine(folder.Path, "postgres"), "first-password") { Durable = false };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keeps_its_data_from_one_start_to_the_next()
    {
        await using (var first = await LocalPostgres.StartAsync(Options, Test))
        {
            await RunAsync(first, "create table kept as select 47 as actions");
        }

        await using var second = await LocalPostgres.StartAsync(Options, Test);
        (await RunAsync(second, "select actions from kept")).ShouldBe(47);
    }

    [Fact]
    public async Task Keeps_committed_data_when_it_is_killed()
    {
        await using (var first = await LocalPostgres.StartAsync(Options with { Durable = true }, Test))
        {
            await RunAsync(first, "create table kept as select 47 as actions");
            await first.KillAsync();
        }

        await using var second = await LocalPostgres.StartAsync(Options with { Durable = true }, Test);
        (await RunAsync(second, "select actions from kept")).ShouldBe(47);
        (await RunAsync(second, "show fsync")).ShouldBe("on");
    }

    [Fact]
    public async Task Refuses_a_password_that_is_not_that_of_the_data()
    {
        await (await LocalPostgres.StartAsync(Options, Test)).DisposeAsync();

        var refusal = await Should.ThrowAsync<CannotStartException>(() => LocalPostgres.StartAsync(Options with { Password = "another" }, Test));

        refusal.Message.ShouldContain("パスワードが合いません");
        refusal.Message.ShouldContain("do not fit the saved password");
    }

    [Fact]
    public async Task Says_what_the_server_said_when_it_does_not_start()
    {
        await (await LocalPostgres.StartAsync(Options, Test)).DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "postgres", "data", "postgresql.conf"), "no_such_setting = on\n", Test);

        var refusal = await Should.ThrowAsync<CannotStartException>(() => LocalPostgres.StartAsync(Options, Test));

        refusal.Message.ShouldContain(" / PostgreSQL does not start (FATAL: ");
        refusal.LastLines.ShouldContain(line => line.Contains("no_such_setting"));
    }

    [Fact]
    public async Task Starts_anew_after_an_interrupted_first_start()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "postgres", "data.new", "base"));

        await using var server = await LocalPostgres.StartAsync(Options, Test);

        (await RunAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Works_in_a_folder_that_is_closed_to_others()
    {
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using var server = await LocalPostgres.StartAsync(Options, Test);

        (await RunAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Listens_on_the_loopback_interface_only()
    {
        await using var server = await LocalPostgres.StartAsync(Options, Test);

        Listeners.Of(server.Pid).ShouldBe([$"127.0.0.1:{new NpgsqlConnectionStringBuilder(server.ConnectionString).Port}"]);
    }

    private static async Task<object?> RunAsync(LocalPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Test);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Test);
    }
}
