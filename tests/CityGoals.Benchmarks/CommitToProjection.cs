extern alias analytics;

using System.Diagnostics;
using System.Diagnostics.Metrics;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.TestKit;
using CityGoals.TestKit.Projections;
using CityGoals.TestKit.Servers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace CityGoals.Benchmarks;

/// <summary>
/// How long after its producer began to commit it an event is committed in Analytics' projection, at a steady rate, one event a transaction: outbox,
/// relay, broker, inbox, projection. Against the same way without CityGoals: a row committed by Npgsql, a confirmed publish to a
/// quorum queue, and a consumer that commits a row. Rounds alternate.
/// </summary>
internal static class CommitToProjection
{
    private const int Rate = 200;
    private const int Rounds = 3;
    private const int Cities = 40;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    internal static async Task RunAsync(TextWriter output)
    {
        var broker = await TestServers.RabbitMqAsync();
        await using var goals = await TestDatabase.CreateAsync("goals");
        await using var projection = await TestDatabase.CreateAsync("analytics");
        await using var service = new TestService<analytics::Program>("analytics", projection, broker).WithWebHostBuilder(builder => builder.ConfigureTestServices(
            services => services.ConfigureAll<HttpClientFactoryOptions>(http => http.HttpMessageHandlerBuilderActions.Add(client => client.PrimaryHandler = new FeedStub()))));
        using var listening = service.CreateClient();
        using var producer = Producer(goals, broker);
        await producer.StartAsync();
        await using var raw = await RawWay.OpenAsync(goals, broker);

        await SuiteAsync(producer, WarmUp);
        await raw.RunAsync(WarmUp, Rate);
        for (var round = 0; round < Rounds; round++)
        {
            var (bare, suite) = (await raw.RunAsync(Round, Rate), await SuiteAsync(producer, Round));
            foreach (var share in (double[])[0.5, 0.99])
            {
                var (floor, lag) = (Percentile.Of(bare, share), Percentile.Of(suite, share));
                await output.WriteLineAsync(
                    $"lag             p{share * 100:0}   raw {floor.TotalMilliseconds,6:0.0} ms   projection {lag.TotalMilliseconds,6:0.0} ms   ratio {lag / floor:0.00}   {suite.Count:n0} events at {Rate}/s{(share > 0.9 ? "   (aim <= 50 ms)" : "")}");
            }
        }

        await producer.StopAsync();
    }

    private static IHost Producer(TestDatabase database, Uri broker)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["ConnectionStrings:goals"] = database.ConnectionString;
        builder.Configuration["ConnectionStrings:messaging"] = broker.ToString();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddTenantDatabase("goals");
        builder.AddMessaging("benchmark");
        return builder.Build();
    }

    private static async Task<IReadOnlyCollection<TimeSpan>> SuiteAsync(IHost producer, TimeSpan time)
    {
        var (database, outbox) = (producer.Services.GetRequiredService<TenantDatabase>(), producer.Services.GetRequiredService<Outbox>());
        var lags = new List<TimeSpan>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, meter) => { if (instrument.Name == "citygoals.projection.lag") meter.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => { lock (lags) lags.Add(TimeSpan.FromSeconds(seconds)); });
        listener.Start();
        var sent = await Pace.RunAsync(time, Rate, async number =>
        {
            var city = BenchmarkCity.WithCheckDigit(48_000 + number % Cities);
            var sheet = SampleFacts.Sheet(city, 1, [.. Enumerable.Range(1, 4).Select(i => SampleFacts.Initiative(i, [.. Enumerable.Range(1, 3).Select(a => SampleFacts.Action(a, new DateOnly(2026, 9, 30), 1))]))]);
            await using var tenant = await database.BeginAsync(MunicipalityCode.Parse(city), CancellationToken.None);
            await outbox.AddAsync(tenant, sheet with { OccurredAt = TimeProvider.System.GetUtcNow() }, CancellationToken.None);
            await tenant.CommitAsync(CancellationToken.None);
        });
        return await Eventually.GetAsync(() => { lock (lags) return Task.FromResult(lags.ToList()); }, shown => shown.Count >= sent, TimeSpan.FromMinutes(1));
    }
}
