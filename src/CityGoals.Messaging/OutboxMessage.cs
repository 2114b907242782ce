using System.Buffers;
using System.Text.Json;

namespace CityGoals.Messaging;

/// <summary>A row of the outbox that is not sent yet. Its municipality is that of the transaction that wrote it: row-level security lets it be no other.</summary>
internal sealed record OutboxMessage(Guid Id, string Municipality, string EventType, byte[] Body, string? TraceParent, DateTimeOffset OccurredAt)
{
    /// <summary>MassTransit's envelope around the body, which goes in as it was written: it is never parsed on its way out.</summary>
    internal ReadOnlyMemory<byte> Envelope()
    {
        var buffer = new ArrayBufferWriter<byte>(Body.Length + 256);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("messageId", Id);
        json.WriteStartArray("messageType");
        json.WriteStringValue(EventName.Urn(EventType));
        json.WriteEndArray();
        json.WriteString("sentTime", OccurredAt);
        json.WritePropertyName("message");
        json.WriteRawValue(Body.AsSpan(), skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
