using MassTransit;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace CityGoals.Messaging;

/// <summary>
/// Puts a refused event among the dead letters, byte for byte, with the reason as a header. Only when the broker has confirmed it is the delivery
/// acknowledged: a crash between the two leaves a second letter, never none. Other failures pass on.
/// </summary>
internal sealed partial class SetAsideFilter(string deadLetters, ILogger<SetAsideFilter> logger) : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        if (context.Exception.GetBaseException() is not RefusedEventException refusal || !context.TryGetPayload(out RabbitMqBasicConsumeContext? delivery) ||
            !context.TryGetPayload(out ChannelContext? channel))
        {
            await next.Send(context);
            return;
        }

        var letter = new BasicProperties(delivery.Properties)
        {
            Headers = new Dictionary<string, object?>(delivery.Properties.Headers ?? new Dictionary<string, object?>()) { [EventHeaders.Refusal] = refusal.Message },
        };
        await channel.BasicPublishAsync(deadLetters, "", mandatory: true, letter, context.GetBody(), awaitAck: true, context.CancellationToken);
        Refused(logger, context.GetMessageId(), deadLetters, refusal.Message);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("setAside");

    [LoggerMessage(1, LogLevel.Warning, "The event {MessageId} was refused and lies in {DeadLetters}: {Reason}")]
    private static partial void Refused(ILogger logger, Guid? messageId, string deadLetters, string reason);
}
