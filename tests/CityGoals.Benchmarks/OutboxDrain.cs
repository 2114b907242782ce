using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CityGoals.Contracts.Goals.V1;
using CityGoals.Messaging;
using CityGoals.Postgres;
using CityGoals.TestKit;
using CityGoals.TestKit.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using RabbitMQ.Client;

namespace CityGoals.Benchmarks;

/// <summary>
/// How fast the relay empties a full outbox, against a bare RabbitMQ.Client that publishes the same bodies to the same exchange and
/// quorum queue with the same number of unconfirmed messages. Rounds alternate; the median ratio counts.
/// </summary>
internal static class OutboxDrain
{
    private const int Messages = 30_000;
    private const int Rounds = 5;
    private const int Unconfirmed = 512;
    private const string Exchange = "CityGoals.Contracts.Goals.V1:GoalSheetPublished";
    private const string Queue = "benchmark-outbox";

    private const string Fill = """
        insert into outbox_message (outbox_message_id, municipality_code, event_type, body, occurred_at)
        select id, '131016', 'CityGoals.Contracts.Goals.V1.GoalSheetPublished', $1, now()
        from unnest($2) as id
        """;

    internal static async Task RunAsync(TextWriter output)
    {
        var broker = await TestServers.RabbitMqAsync();
        await using var database = await TestDatabase.CreateAsync("goals");
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var setUp = await connection.CreateChannelAsync();
        await setUp.ExchangeDeclareAsync(Exchange, ExchangeType.Fanout, durable: true);
        await setUp.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await setUp.QueueBindAsync(Queue, Exchange, "");

        foreach (var body in new[] { Body(initiatives: 4, actions: 3), Body(initiatives: 0, actions: 0) })
        {
            var ratios = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var raw = await RawAsync(connection, body);
                await setUp.QueuePurgeAsync(Queue);
                var relay = await RelayAsync(database, broker, body);
                await setUp.QueuePurgeAsync(Queue);
                if (round == 0) continue; // warm-up
                ratios.Add(relay / raw);
                await output.WriteLineAsync($"outbox drain   raw {raw,8:n0}/s   relay {relay,8:n0}/s   ratio {relay / raw:0.00}");
            }

            ratios.Sort();
            await output.WriteLineAsync(
                $"outbox drain   median ratio {ratios[Rounds / 2]:0.00}   (aim >= 0.70 and >= 5,000/s)   {Messages:n0} events of {Encoding.UTF8.GetByteCount(body):n0} bytes");
        }

        await setUp.QueueDeleteAsync(Queue);
    }

    private static async Task<double> RawAsync(IConnection connection, string body)
    {
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, new ThrottlingRateLimiter(2 * Unconfirmed)));
        var bytes = Encoding.UTF8.GetBytes(body);
        var properties = new BasicProperties { DeliveryMode = DeliveryModes.Persistent };
        var pending = new Task[Messages];
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Messages; i++)
        {
            if (i >= Unconfirmed) await pending[i - Unconfirmed];
            pending[i] = channel.BasicPublishAsync(Exchange, "", false, properties, bytes).AsTask();
        }

        await Task.WhenAll(pending);
        return Messages / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> RelayAsync(TestDatabase database, Uri broker, string body)
    {
        await FillAsync(database, body);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["ConnectionStrings:goals"] = database.ConnectionString;
        builder.Configuration["ConnectionStrings:messaging"] = broker.ToString();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddTenantDatabase("goals");
        builder.AddMessaging("benchmark");
        using var host = builder.Build();
        var started = Stopwatch.GetTimestamp();
        await host.StartAsync();
        await using var watch = new NpgsqlConnection(database.Owner);
        await watch.OpenAsync();
        await using var unsent = new NpgsqlCommand("select exists (select from outbox_message)", watch);
        while ((bool)(await unsent.ExecuteScalarAsync())!) await Task.Delay(10);
        var rate = Messages / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await host.StopAsync();
        return rate;
    }

    private static async Task FillAsync(TestDatabase database, string body)
    {
        await database.ExecuteAsync("truncate outbox_message");
        await using var owner = new NpgsqlConnection(database.Owner);
        await owner.OpenAsync();
        await using var fill = new NpgsqlCommand(Fill, owner) { Parameters = { new() { Value = body }, new() { Value = Enumerable.Range(0, Messages).Select(_ => Guid.CreateVersion7()).ToArray() } } };
        await fill.ExecuteNonQueryAsync();
        await database.ExecuteAsync("vacuum analyze outbox_message");
    }

    // A sheet as it is published, and the smallest event there can be.
    private static string Body(int initiatives, int actions) => JsonSerializer.Serialize(
        new GoalSheetPublished
        {
            MunicipalityCode = "131016",
            GoalSheetId = Guid.NewGuid(),
            Revision = 1,
            OccurredAt = DateTimeOffset.UnixEpoch,
            FiscalYear = 2026,
            FiscalYearStart = new DateOnly(2026, 4, 1),
            FiscalYearEnd = new DateOnly(2027, 3, 31),
            DepartmentCode = "01",
            DepartmentName = "総務部",
            Number = 1,
            Rank = 1,
            Title = new string('目', 30),
            Alignments = [],
            Initiatives = [.. Enumerable.Range(1, initiatives).Select(i => new PublishedInitiative
            {
                InitiativeId = Guid.NewGuid(), Position = i, Title = new string('取', 25),
                Actions = [.. Enumerable.Range(1, actions).Select(Action)],
            })],
        },
        EventJson.Options);

    private static PublishedAction Action(int position) => new()
    {
        ActionId = Guid.NewGuid(),
        Position = position,
        Number = $"({position})",
        Title = new string('行', 25),
        PeriodText = "4～2月",
        TargetText = new string('標', 50),
        Period = new PublishedPeriod { Kind = "Window", Start = new DateOnly(2026, 4, 1), Due = new DateOnly(2027, 2, 28), Dues = [new DateOnly(2027, 2, 28)], Flags = [] },
        Targets = [],
    };
}
