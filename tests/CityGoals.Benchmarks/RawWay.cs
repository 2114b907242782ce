using System.Collections.Concurrent;
using System.Diagnostics;
using CityGoals.TestKit;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace CityGoals.Benchmarks;

/// <summary>The shortest durable way of an event from one database to another: one row committed, one confirmed publish to a quorum queue, one row committed.</summary>
internal sealed class RawWay : IAsyncDisposable
{
    private const string Queue = "benchmark-raw-way";
    private const int Body = 6_700;

    private readonly TestDatabase database;
    private readonly IConnection connection;
    private readonly IChannel publisher;
    private readonly NpgsqlDataSource source;
    private readonly ConcurrentQueue<TimeSpan> lags = new();

    private RawWay(TestDatabase database, IConnection connection, IChannel publisher) =>
        (this.database, this.connection, this.publisher, source) = (database, connection, publisher, NpgsqlDataSource.Create(database.Owner));

    internal static async Task<RawWay> OpenAsync(TestDatabase database, Uri broker)
    {
        await database.ExecuteAsync("create table raw_sent (body bytea); create table raw_taken (body bytea)");
        var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        var way = new RawWay(database, connection, await connection.CreateChannelAsync(new CreateChannelOptions(true, true)));
        await way.publisher.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        var channel = await connection.CreateChannelAsync();
        await channel.BasicQosAsync(0, 32, false);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await way.StoreAsync("insert into raw_taken values ($1)", delivery.Body.ToArray());
            way.lags.Enqueue(Stopwatch.GetElapsedTime(BitConverter.ToInt64(delivery.Body.Span)));
            await channel.BasicAckAsync(delivery.DeliveryTag, false);
        };
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer);
        return way;
    }

    internal async Task<IReadOnlyCollection<TimeSpan>> RunAsync(TimeSpan time, int rate)
    {
        lags.Clear();
        var sent = await Pace.RunAsync(time, rate, async _ =>
        {
            var body = new byte[Body];
            BitConverter.TryWriteBytes(body, Stopwatch.GetTimestamp());
            await StoreAsync("insert into raw_sent values ($1)", body);
            await publisher.BasicPublishAsync("", Queue, false, new BasicProperties { DeliveryMode = DeliveryModes.Persistent }, body);
        });
        await Eventually.GetAsync(() => Task.FromResult(lags.Count), taken => taken >= sent, TimeSpan.FromMinutes(1));
        return [.. lags];
    }

    public async ValueTask DisposeAsync()
    {
        await publisher.QueueDeleteAsync(Queue);
        await connection.DisposeAsync();
        await source.DisposeAsync();
        await database.ExecuteAsync("drop table raw_sent, raw_taken");
    }

    private async Task StoreAsync(string sql, byte[] body)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = body });
        await command.ExecuteNonQueryAsync();
    }
}
