using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityGoals.Messaging.Feed;

/// <summary>
/// Writes a state feed: what an owner holds now, as the very records that it publishes as events, one JSON object a line (NDJSON).
/// <c>{"after":"…","eventType":"CityGoals.Contracts.Goals.V1.GoalSheetPublished","event":{…}}</c> is a record and the key to go on
/// after; <c>{"end":true}</c> is the last line of a whole feed. A feed without it was cut, and is taken up again after the last key seen.
/// </summary>
public sealed class FeedWriter(PipeWriter output)
{
    /// <summary>The media type of a feed.</summary>
    public const string ContentType = "application/x-ndjson";

    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one record. Waits where the reader is slower than the database.</summary>
    /// <param name="after">The key that <c>?after=</c> takes to go on behind this record.</param>
    public async ValueTask WriteAsync<TEvent>(string after, TEvent fact, CancellationToken cancellation) where TEvent : class
    {
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteString("after", after);
            json.WriteString("eventType", typeof(TEvent).FullName);
            json.WritePropertyName("event");
            JsonSerializer.Serialize(json, fact, EventJson.Options);
            json.WriteEndObject();
        }

        await EndLineAsync(output.CanGetUnflushedBytes && output.UnflushedBytes < FlushAt, cancellation);
    }

    /// <summary>Says that the feed is whole.</summary>
    public async ValueTask EndAsync(CancellationToken cancellation)
    {
        output.Write("""{"end":true}"""u8);
        await EndLineAsync(more: false, cancellation);
    }

    private async ValueTask EndLineAsync(bool more, CancellationToken cancellation)
    {
        output.Write("\n"u8);
        if (!more) await output.FlushAsync(cancellation);
    }
}
