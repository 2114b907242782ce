using System.Text;
using CityGoals.Messaging;
using RabbitMQ.Client;

namespace CityGoals.TestKit.Projections;

/// <summary>A message that was set aside.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="Refusal">Why the consumer refused it; null where the broker gave up on it.</param>
/// <param name="Body">The bytes as they were published.</param>
public sealed record DeadLetter(Guid MessageId, string? Refusal, ReadOnlyMemory<byte> Body)
{
    internal static DeadLetter Of(BasicGetResult letter)
    {
        var refusal = letter.BasicProperties.Headers?.TryGetValue(EventHeaders.Refusal, out var reason) is true ? Encoding.UTF8.GetString((byte[])reason!) : null;
        return new DeadLetter(Guid.Parse(letter.BasicProperties.MessageId!), refusal, letter.Body);
    }
}
