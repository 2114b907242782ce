using Aspire.Hosting;
using CityGoals.LocalProcesses.Tests.Sample;

namespace CityGoals.LocalProcesses.Tests;

public sealed class RestartingCrashedResources : IAsyncDisposable
{
    private static readonly HttpClient Client = new();

    private readonly SampleSystem system = new();

    public ValueTask DisposeAsync() => system.DisposeAsync();

    [Fact]
    public async Task Starts_a_crashed_service_again_at_the_same_address()
    {
        var service = system.AddService("service");
        await system.StartAsync();
        var before = system.StatusOf("service");
        var address = service.GetEndpoint("http").Url;

        await CrashAsync(address);
        await Until.TrueAsync(() => system.StatusOf("service") is ("healthy", { } pid) && pid != before.Pid);

        service.GetEndpoint("http").Url.ShouldBe(address);
        (await Client.GetAsync(new Uri(address + "/health/ready"), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
        system.Output.ShouldContain("[apphost] service: 異常終了しました。0.01 秒後に再起動します / crashed and starts again in 0.01 s");
    }

    [Fact]
    public async Task Starts_a_killed_database_server_again_with_its_data()
    {
        var server = system.Builder.AddPostgres("postgres");
        server.AddDatabase("things");
        await system.StartAsync();
        var before = system.StatusOf("postgres").Pid!.Value;

        using (var process = System.Diagnostics.Process.GetProcessById(before)) process.Kill();
        await Until.TrueAsync(() => system.StatusOf("postgres") is ("healthy", { } pid) && pid != before);

        await using var connection = new Npgsql.NpgsqlConnection(await server.Resource.ConnectionStringExpression.GetValueAsync(TestContext.Current.CancellationToken) + ";Database=things");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Gives_up_on_a_service_that_crashes_again_and_again_and_leaves_the_others_running()
    {
        var service = system.AddService("service");
        system.AddService("other");
        await system.StartAsync();
        var address = service.GetEndpoint("http").Url;

        for (var crashes = 0; system.StatusOf("service").State != "failed"; crashes++)
        {
            crashes.ShouldBeLessThan(10);
            var pid = system.StatusOf("service").Pid;
            await CrashAsync(address);
            await Until.TrueAsync(() => system.StatusOf("service") is var now && (now.State == "failed" || (now.State == "healthy" && now.Pid != pid)));
        }

        system.Output.Count(line => line.Contains("起動をやめました")).ShouldBe(1);
        system.Output.ShouldContain("[apphost] service: 続けて 3 回異常終了したため、起動をやめました / crashed 3 times in a row and is not started again");
        system.StatusOf("other").State.ShouldBe("healthy");
    }

    [Fact]
    public async Task Refuses_to_start_with_a_service_that_never_stays_up()
    {
        system.AddWorker("service", exitCode: 7).WithHttpEndpoint().WithHttpHealthCheck();

        var refusal = await Should.ThrowAsync<CannotStartException>(system.StartAsync);

        refusal.Message.ShouldBe("service が終了しました（終了コード 7）。 / service has ended (exit code 7)");
        system.Journal.Count(line => line == "service starts").ShouldBe(3);
    }

    // It dies before it can answer.
    private static async Task CrashAsync(string address)
    {
        try
        {
            using var answer = await Client.PostAsync(new Uri(address + "/crash"), null, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
        }
    }
}
