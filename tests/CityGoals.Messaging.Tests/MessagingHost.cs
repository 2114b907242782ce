using CityGoals.Postgres;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;
using CityGoals.TestKit.Servers;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;

namespace CityGoals.Messaging.Tests;

/// <summary>A process with an outbox, a relay and a consumer, on a database and queues of its own.</summary>
internal sealed class MessagingHost : IAsyncDisposable
{
    private readonly Microsoft.Extensions.Hosting.IHost host;
    private readonly string service;

    private MessagingHost(Microsoft.Extensions.Hosting.IHost host, string service, TestDatabase database)
    {
        this.host = host;
        this.service = service;
        Database = database;
    }

    internal static MunicipalityCode City { get; } = MunicipalityCode.Parse("131016");

    internal TestDatabase Database { get; }

    internal string DeadQueue => $"{service}-probed_dead";

    internal ProbedConsumer.Memory Memory => host.Services.GetRequiredService<ProbedConsumer.Memory>();

    internal static async Task<MessagingHost> StartAsync(TestDatabase database, bool consumes = true, Uri? broker = null)
    {
        var service = $"test-{Guid.NewGuid():n}";
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["ConnectionStrings:progress"] = database.ConnectionString;
        builder.Configuration["ConnectionStrings:messaging"] = (broker ?? await TestServers.RabbitMqAsync()).ToString();
        builder.Configuration["Messaging:DeliveryLimit"] = "1";
        builder.Configuration["Messaging:RelaySweep"] = "00:00:00.200";
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ProbedConsumer.Memory>();
        builder.AddTenantDatabase("progress");
        builder.AddMessaging(service, consumes ? typeof(MessagingHost).Assembly : null);
        var host = builder.Build();
        await host.StartAsync();
        if (consumes) await host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
        return new MessagingHost(host, service, database);
    }

    internal async Task<TenantTransaction> BeginAsync() =>
        await host.Services.GetRequiredService<TenantDatabase>().BeginAsync(City, CancellationToken.None);

    internal Task AddAsync(TenantTransaction tenant, Probed fact) =>
        host.Services.GetRequiredService<Outbox>().AddAsync(tenant, fact, CancellationToken.None);

    internal async Task SendAsync(Probed fact)
    {
        await using var tenant = await BeginAsync();
        await AddAsync(tenant, fact);
        await tenant.CommitAsync(CancellationToken.None);
    }

    internal Probed Fact(int revision, bool poison = false) =>
        new() { MunicipalityCode = City.ToString(), Subject = Memory.Subject, Revision = revision, Words = "「自助・共助」\n\"12％\" \\ 𠮷野", Poison = poison };

    internal Task<long> UnsentAsync() => Database.ScalarAsync<long>("select count(*) from outbox_message");

    internal async Task<uint> DeadAsync()
    {
        await using var connection = await new ConnectionFactory { Uri = await TestServers.RabbitMqAsync() }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await channel.MessageCountAsync(DeadQueue);
    }

    internal async Task<DeadLetter> TakeDeadAsync()
    {
        await using var broker = await EventPublisher.OpenAsync(await TestServers.RabbitMqAsync());
        return (await broker.TakeAllAsync(DeadQueue)).Single();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await using var connection = await new ConnectionFactory { Uri = await TestServers.RabbitMqAsync() }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync($"{service}-probed");
        await channel.QueueDeleteAsync(DeadQueue);
    }
}
