using Aspire.Hosting;
using CityGoals.LocalProcesses.Tests.Sample;

namespace CityGoals.LocalProcesses.Tests;

public sealed class StartingTheSystem : IAsyncDisposable
{
    private readonly SampleSystem system = new();

    public ValueTask DisposeAsync() => system.DisposeAsync();

    [Fact]
    public async Task Starts_a_service_when_the_work_that_it_waits_for_is_done()
    {
        var worker = system.AddWorker("worker");
        system.AddService("service").WaitForCompletion(worker);

        await system.StartAsync();

        system.Journal.ShouldBe(["worker starts", "worker ends", "service starts"]);
        system.StatusOf("worker").State.ShouldBe("done");
        system.StatusOf("service").State.ShouldBe("healthy");
    }

    [Fact]
    public async Task Starts_a_service_only_when_the_one_that_it_waits_for_is_healthy()
    {
        var cure = system.FileNamed("cure");
        var sick = system.AddService("sick").WithEnvironment(SamplePrograms.HealthyWith, cure);
        system.AddService("dependent").WaitFor(sick);
        var starting = system.StartAsync();
        await Until.TrueAsync(() => system.Journal.Contains("sick starts"));

        system.Journal.ShouldNotContain("dependent starts");
        starting.IsCompleted.ShouldBeFalse();
        await File.WriteAllTextAsync(cure, "", TestContext.Current.CancellationToken);
        await starting;

        system.Journal.ShouldBe(["sick starts", "dependent starts"]);
    }

    [Fact]
    public async Task Starts_what_does_not_wait_at_the_same_time()
    {
        var cure = system.FileNamed("cure");
        system.AddService("sick").WithEnvironment(SamplePrograms.HealthyWith, cure);
        system.AddService("independent");
        var starting = system.StartAsync();

        await Until.TrueAsync(() => system.Journal.Count == 2);
        await File.WriteAllTextAsync(cure, "", TestContext.Current.CancellationToken);
        await starting;
    }

    [Fact]
    public async Task Makes_the_databases_that_are_missing()
    {
        var server = system.Builder.AddPostgres("postgres");
        server.AddDatabase("things-database", "things");
        await system.StartAsync();
        await system.StopAsync();

        await system.StartAsync();

        await using var connection = new Npgsql.NpgsqlConnection(await server.Resource.ConnectionStringExpression.GetValueAsync(TestContext.Current.CancellationToken) + ";Database=things");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Says_when_everything_is_ready()
    {
        system.AddService("service");

        await system.StartAsync();

        system.Output.ShouldContain(line => line.StartsWith("[apphost] service: 準備完了"));
        system.Output.ShouldContain(line => line.StartsWith("[apphost] すべて準備できました") && line.EndsWith("everything is ready"));
        system.Output.ShouldContain(line => line.StartsWith("[service] ") && line.Contains("Now listening on"));
    }
}
