using Aspire.Hosting.Servers;

namespace CityGoals.Benchmarks;

/// <summary>Servers as in production, with every commit on disk, for the time of a run. Given ones are used as they are.</summary>
internal sealed class DurableServers : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("citygoals-benchmarks-");
    private LocalPostgres? postgres;
    private LocalRabbitMq? rabbitMq;

    internal static async Task<DurableServers> StartAsync()
    {
        var servers = new DurableServers();
        if (Environment.GetEnvironmentVariable("CITYGOALS_TEST_POSTGRES") is null)
        {
            servers.postgres = await LocalPostgres.StartAsync(new LocalPostgresOptions(servers.folder.CreateSubdirectory("postgres").FullName, "benchmarks"), CancellationToken.None);
            Environment.SetEnvironmentVariable("CITYGOALS_TEST_POSTGRES", servers.postgres.ConnectionString);
        }

        if (Environment.GetEnvironmentVariable("CITYGOALS_TEST_RABBITMQ") is null)
        {
            servers.rabbitMq = await LocalRabbitMq.StartAsync(new LocalRabbitMqOptions(servers.folder.CreateSubdirectory("rabbitmq").FullName, "benchmarks"), CancellationToken.None);
            Environment.SetEnvironmentVariable("CITYGOALS_TEST_RABBITMQ", servers.rabbitMq.Uri.ToString());
        }

        return servers;
    }

    public async ValueTask DisposeAsync()
    {
        if (rabbitMq is not null) await rabbitMq.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
