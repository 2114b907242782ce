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

    /// <summary>Publishes a fact and waits for the broker's confirm; returns the message's id.</summary>
    public Task<Guid> PublishAsync(object fact, Guid? messageId = null) =>
        PublishAsync(fact.GetType(), JsonSerializer.SerializeToElement(fact, fact.GetType(), EventJson.Options), messageId);

    /// <summary>Publishes any body as an event of a type.</summary>
    public async Task<Guid> PublishAsync(Type eventType, JsonElement body, Guid? messageId = null)
    {
        var id = messageId ?? Guid.NewGuid();
        var name = $"{eventType.Namespace}:{eventType.Name}";
        var envelope = JsonSerializer.SerializeToUtf8Bytes(new { messageId = id, messageType = new[] { "urn:message:" + name }, message = body }, EventJson.Options);
        var properties = new BasicProperties { MessageId = id.ToString(), ContentType = "application/vnd.masstransit+json", DeliveryMode = DeliveryModes.Persistent };
        await AloneAsync(async () =>
        {
            await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true);
            await channel.BasicPublishAsync(name, "", mandatory: false, properties, envelope);
        });
        return id;
    }

    /// <summary>The message ids that wait in a queue, which this takes out of it.</summary>
    public async Task<IReadOnlyList<string>> TakeAllAsync(string queue)
    {
        var ids = new List<string>();
        await AloneAsync(async () =>
        {
            while (await channel.BasicGetAsync(queue, autoAck: true) is { } letter) ids.Add(letter.BasicProperties.MessageId!);
        });
        return ids;
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
