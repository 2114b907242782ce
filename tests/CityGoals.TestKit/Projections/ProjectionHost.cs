using System.Collections.Concurrent;
using CityGoals.Messaging.Projections;
using CityGoals.TestKit.Servers;
using CityGoals.TestKit.Tokens;
using MassTransit;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace CityGoals.TestKit.Projections;

/// <summary>A service with a projection, in this process, on a database and queues of its own; what it asks of other services, a stub answers.</summary>
public sealed class ProjectionHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IAsyncDisposable service;
    private readonly IServiceProvider services;
    private readonly Func<HttpClient> newClient;
    private readonly ConsumptionLog log;
    private readonly string prefix;
    private readonly ConcurrentDictionary<Guid, DeadLetter> dead = new();

    private ProjectionHost(
        IAsyncDisposable service, IServiceProvider services, Func<HttpClient> newClient, ConsumptionLog log, string prefix, TestDatabase database, FeedStub feed,
        EventPublisher broker) =>
        (this.service, this.services, this.newClient, this.log, this.prefix, Database, Feed, Broker) = (service, services, newClient, log, prefix, database, feed, broker);

    public IServiceProvider Services => services;

    public TestDatabase Database { get; }

    public FeedStub Feed { get; }

    public EventPublisher Broker { get; }

    /// <summary>Starts the service; returns when its queues are bound.</summary>
    /// <typeparam name="TProgram">The service's Program.</typeparam>
    /// <param name="name">The service's name.</param>
    /// <param name="feed">What other services answer; nothing is held there if none is given.</param>
    /// <param name="former">A host of the same service that was stopped: this one goes on with its queues and its database.</param>
    public static async Task<ProjectionHost> StartAsync<TProgram>(string name, FeedStub? feed = null, ProjectionHost? former = null) where TProgram : class
    {
        var (log, address, prefix) = (new ConsumptionLog(), await TestServers.RabbitMqAsync(), former?.prefix ?? $"test-{Guid.NewGuid():n}");
        var database = former?.Database ?? await TestDatabase.CreateAsync(name);
        feed ??= former?.Feed ?? new FeedStub();
        var service = new TestService<TProgram>(name, database, address, settings: Settings(prefix)).WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.AddConsumeObserver(_ => log);
            services.ConfigureAll<HttpClientFactoryOptions>(http => http.HttpMessageHandlerBuilderActions.Add(client => client.PrimaryHandler = feed));
        }));
        await service.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, Patience);
        return new ProjectionHost(service, service.Services, service.CreateClient, log, prefix, database, feed, await EventPublisher.OpenAsync(address));
    }

    /// <summary>A client of nobody.</summary>
    public HttpClient NewClient() => newClient();

    /// <summary>A client with the token of a person of the municipality.</summary>
    public HttpClient ClientOf(string municipality, string role = ServiceDefaults.Roles.PlanningOffice)
    {
        var client = newClient();
        client.DefaultRequestHeaders.Authorization = TestTokens.For(role, municipality);
        return client;
    }

    /// <summary>A client without a token.</summary>
    public HttpClient Stranger() => newClient();

    /// <summary>Publishes a fact that its owner holds from now on; returns the message's id.</summary>
    public Task<Guid> PublishAsync(object fact, Guid? messageId = null)
    {
        Feed.Keep(fact);
        return Broker.PublishAsync(fact, messageId);
    }

    /// <summary>Publishes facts and waits until the service has consumed them.</summary>
    public async Task TakeAsync(params IReadOnlyList<object> facts)
    {
        var messages = new List<Guid>();
        foreach (var fact in facts) messages.Add(await PublishAsync(fact));
        await UntilConsumedAsync(messages);
    }

    /// <summary>Returns when each message was consumed as often as it stands in the list.</summary>
    public Task UntilConsumedAsync(params IReadOnlyList<Guid> messages) => log.UntilAsync(messages, Patience);

    /// <summary>Returns when a message is among the dead letters of the queue for events of this name (in kebab-case), with the letter.</summary>
    public async Task<DeadLetter> UntilDeadAsync(string events, Guid message)
    {
        var letter = await Eventually.GetAsync(
            async () =>
            {
                foreach (var letter in await Broker.TakeAllAsync($"{prefix}-{events}_dead")) dead[letter.MessageId] = letter;
                return dead.GetValueOrDefault(message);
            },
            found => found is not null,
            Patience);
        return letter!;
    }

    /// <summary>Whether the service has a projection of events of this kind.</summary>
    public bool Takes<TEvent>() where TEvent : class => services.GetService<IProjection<TEvent>>() is not null;

    /// <summary>Returns when the municipality's projection is built from the feed and none is being built or wanted; with the generation that is shown.</summary>
    public Task<int> UntilBuiltAsync(string municipality) => Eventually.GetAsync(() => Database.ScalarAsync<int>($"""
        select coalesce(max(generation), 0)
        from projection_state
        where municipality_code = '{municipality}' and rebuilt_at is not null and building is null and not rebuild_wanted
        """), generation => generation > 0);

    /// <summary>Everything that the projection shows of a municipality, as text: all rows of all tables, and the time they are as of.</summary>
    public async Task<string> ContentsAsync(string municipality)
    {
        var tables = await TablesAsync();
        var rows = tables.Select(table => $"""
            select '{table} ' || (to_jsonb(t) - 'municipality_code' - 'generation')::text as line
            from {table} t
            join projection_state p using (municipality_code, generation)
            where municipality_code = '{municipality}'
            """);
        var asOf = $"select 'as of ' || (as_of at time zone 'UTC')::text from projection_state where municipality_code = '{municipality}'";
        return await Database.ScalarAsync<string>($"select coalesce(string_agg(line, E'\\n' order by line), '') from ({string.Join(" union all ", rows.Append(asOf))}) c");
    }

    /// <summary>How many rows there are of generations that are not shown.</summary>
    public async Task<long> LeftoversAsync()
    {
        var tables = await TablesAsync();
        var counts = tables.Select(table => $"""
            (select count(*) from {table} t left join projection_state p using (municipality_code, generation) where p.generation is null)
            """);
        return await Database.ScalarAsync<long>($"select {string.Join(" + ", counts)}");
    }

    /// <summary>Stops the service and leaves its database and queues to a successor.</summary>
    public async Task StopAsync()
    {
        await StopServiceAsync();
        await Broker.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopServiceAsync();
        foreach (var events in new[] { "goal-sheet-published", "sheet-reports-imported", "organisation-changed", "staff-changed", "report-published" })
        {
            await Broker.DeleteQueueAsync($"{prefix}-{events}");
            await Broker.DeleteQueueAsync($"{prefix}-{events}_dead");
        }

        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    // In a test host the container is disposed while hosted services are still stopping: let what is being consumed end first.
    private async Task StopServiceAsync()
    {
        await services.GetRequiredService<IBusControl>().StopAsync(Patience);
        await service.DisposeAsync();
    }

    private static Dictionary<string, string> Settings(string prefix) => new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["Messaging:QueuePrefix"] = prefix,
        ["Messaging:DeliveryLimit"] = "1",
        ["Projection:RebuildRetry"] = "00:00:00.050",
        ["Projection:RebuildBatch"] = "3",
    };

    private Task<string[]> TablesAsync() => Database.ScalarAsync<string[]>("""
        select array_agg(relname::text order by relname)
        from pg_class
        join pg_attribute on attrelid = pg_class.oid and attname = 'generation'
        where relkind = 'r' and relname <> 'projection_state'
        """);
}
