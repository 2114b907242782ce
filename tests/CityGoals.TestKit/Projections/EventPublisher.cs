using System.Text.Json;
using CityGoals.Messaging;
using RabbitMQ.Client;

namespace CityGoals.TestKit.Projections;

/// <summary>Puts events on the broker as a relay would, with message ids of the test's choice and bodies that no relay would send.</summary>
public sealed class EventPublisher : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly IChannel channel;
    // A channel is for one user at a time.
    private readonly SemaphoreSlim turn = new(1);

    private EventPublisher(IConnection connection, IChannel channel) => (this.connection, this.channel) = (connection, channel);

    public static async Task<EventPublisher> OpenAsync(Uri broker)
    {
        var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        return new EventPublisher(connection, await connection.CreateChannelAsync(confirmed));
    }

    /// <summary>Publishes a fact that its own municipality wrote and waits for the broker's confirm; returns the message's id.</summary>
    public Task<Guid> PublishAsync(object fact, Guid? messageId = null)
    {
        var body = JsonSerializer.SerializeToElement(fact, fact.GetType(), EventJson.Options);
        return PublishAsync(fact.GetType(), body, body.GetProperty("municipalityCode").GetString(), messageId);
    }

    /// <summary>Publishes a fact that some municipality wrote, or nobody knows which.</summary>
    public Task<Guid> PublishWrittenByAsync(string? writer, object fact) =>
        PublishAsync(fact.GetType(), JsonSerializer.SerializeToElement(fact, fact.GetType(), EventJson.Options), writer);

    /// <summary>Publishes any body as an event of a type.</summary>
    public async Task<Guid> PublishAsync(Type eventType, JsonElement body, string? writer, Guid? messageId = null)
    {
        var id = messageId ?? Guid.NewGuid();
        var name = $"{eventType.Namespace}:{eventType.Name}";
        var envelope = JsonSerializer.SerializeToUtf8Bytes(new { messageId = id, messageType = new[] { "urn:message:" + name }, message = body }, EventJson.Options);
        var properties = new BasicProperties { MessageId = id.ToString(), ContentType = "application/vnd.masstransit+json", DeliveryMode = DeliveryModes.Persistent };
        if (writer is not null) properties.Headers = new Dictionary<string, object?> { [EventHeaders.Municipality] = writer };
        await AloneAsync(async () =>
        {
            await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true);
            await channel.BasicPublishAsync(name, "", mandatory: false, properties, envelope);
        });
        return id;
    }

    /// <summary>The messages that wait in a queue, which this takes out of it.</summary>
    public async Task<IReadOnlyList<DeadLetter>> TakeAllAsync(string queue)
    {
        var letters = new List<DeadLetter>();
        await AloneAsync(async () =>
        {
            while (await channel.BasicGetAsync(queue, autoAck: true) is { } letter) letters.Add(DeadLetter.Of(letter));
        });
        return letters;
    }

    public Task DeleteQueueAsync(string queue) => AloneAsync(() => channel.QueueDeleteAsync(queue));

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
        turn.Dispose();
    }

    private async Task AloneAsync(Func<Task> work)
    {
        await turn.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
