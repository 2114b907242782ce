using System.Buffers;
using System.Text.Json;

namespace CityGoals.Messaging;

/// <summary>A row of the outbox that is not sent yet.</summary>
internal sealed record OutboxMessage(Guid Id, string EventType, string Body, string? TraceParent, DateTimeOffset OccurredAt)
{
    /// <summary>MassTransit's envelope around the body, which goes in as it was written: it is never parsed on its way out.</summary>
    internal ReadOnlyMemory<byte> Envelope()
    {
        var buffer = new ArrayBufferWriter<byte>(Body.Length * 2 + 256);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("messageId", Id);
        json.WriteStartArray("messageType");
        json.WriteStringValue(EventName.Urn(EventType));
        json.WriteEndArray();
        json.WriteString("sentTime", OccurredAt);
        json.WritePropertyName("message");
        json.WriteRawValue(Body, skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
