using System.Diagnostics;
using RabbitMQ.Client;

namespace CityGoals.Messaging;

/// <summary>
/// Publishes outbox messages and waits for the broker's confirms, many at a time. Messages that no queue is bound to are gone,
/// as they should be: a consumer that comes later starts from the state feed.
/// </summary>
internal sealed class OutboxPublisher(IConnectionFactory factory) : IAsyncDisposable
{
    private const string ContentType = "application/vnd.masstransit+json";
    private const int UnconfirmedAtMost = 512;

    private static readonly ActivitySource Source = new("CityGoals.Messaging");

    private readonly HashSet<string> declared = new(StringComparer.Ordinal);
    private IConnection? connection;
    private IChannel? channel;

    /// <summary>Publishes all, while they are still being read; returns the ids that the broker has confirmed, also when some failed.</summary>
    internal async Task<(List<Guid> Confirmed, Exception? Failure)> PublishAsync(IAsyncEnumerable<OutboxMessage> messages, CancellationToken cancellation)
    {
        var confirmed = new List<Guid>();
        var pending = new Queue<(Guid Id, Task Confirm)>(UnconfirmedAtMost);
        Exception? failure = null;
        try
        {
            await foreach (var message in messages.WithCancellation(cancellation))
            {
                // The library throws, rather than waits, beyond its limit.
                if (pending.Count == UnconfirmedAtMost) await TakeConfirmAsync(pending, confirmed);
                var open = await OpenAsync(cancellation);
                await DeclareAsync(open, message.EventType, cancellation);
                pending.Enqueue((message.Id, PublishAsync(open, message, cancellation).AsTask()));
            }
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            failure = cause;
        }

        while (pending.Count > 0)
        {
            try
            {
                await TakeConfirmAsync(pending, confirmed);
            }
            catch (Exception cause)
            {
                failure ??= cause;
            }
        }

        if (failure is not null) await CloseAsync();
        return (confirmed, failure);
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private static async ValueTask PublishAsync(IChannel channel, OutboxMessage message, CancellationToken cancellation)
    {
        using var activity = Source.StartActivity("publish " + message.EventType, ActivityKind.Producer, message.TraceParent);
        var headers = new Dictionary<string, object?> { [EventHeaders.Municipality] = message.Municipality };
        if ((activity?.Id ?? message.TraceParent) is { } trace) headers["MT-Activity-Id"] = trace;
        var properties = new BasicProperties
        {
            MessageId = message.Id.ToString(),
            ContentType = ContentType,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = headers,
        };
        await channel.BasicPublishAsync(EventName.Exchange(message.EventType), "", mandatory: false, properties, message.Envelope(), cancellation);
    }

    private static async Task TakeConfirmAsync(Queue<(Guid Id, Task Confirm)> pending, List<Guid> confirmed)
    {
        var (id, confirm) = pending.Dequeue();
        await confirm;
        confirmed.Add(id);
    }

    private async ValueTask<IChannel> OpenAsync(CancellationToken cancellation)
    {
        if (channel is { IsOpen: true }) return channel;
        await CloseAsync();
        connection = await factory.CreateConnectionAsync(cancellation);
        var options = new CreateChannelOptions(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, new ThrottlingRateLimiter(2 * UnconfirmedAtMost));
        return channel = await connection.CreateChannelAsync(options, cancellation);
    }

    // Before anything else: publishing to an exchange that is not there closes the channel.
    private async ValueTask DeclareAsync(IChannel open, string eventType, CancellationToken cancellation)
    {
        if (!declared.Add(eventType)) return;
        await open.ExchangeDeclareAsync(EventName.Exchange(eventType), ExchangeType.Fanout, durable: true, cancellationToken: cancellation);
    }

    private async Task CloseAsync()
    {
        declared.Clear();
        var (oldChannel, oldConnection) = (channel, connection);
        (channel, connection) = (null, null);
        if (oldChannel is not null) await oldChannel.DisposeAsync();
        if (oldConnection is not null) await oldConnection.DisposeAsync();
    }
}
