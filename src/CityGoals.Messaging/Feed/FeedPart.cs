using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace CityGoals.Messaging.Feed;

/// <summary>One answer of an owner, from wherever it was asked for: records, and then either the last line or a cut.</summary>
internal sealed class FeedPart(HttpClient http, string address, TimeSpan silence, TimeProvider clock) : IAsyncDisposable
{
    private static readonly StreamPipeReaderOptions Buffered = new(bufferSize: 64 * 1024);

    private HttpResponseMessage? response;
    private PipeReader? lines;
    private HttpRequestException? cut;

    /// <summary>The last line was read.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Why it is not whole.</summary>
    internal HttpRequestException Cut => cut ?? new HttpRequestException(HttpRequestError.ResponseEnded, "The feed ended without its last line.");

    /// <summary>The next record; none at the end, whole or cut.</summary>
    internal async Task<FeedRecord?> NextAsync(CancellationToken cancellation)
    {
        using var impatience = new CancellationTokenSource(silence, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(impatience.Token, cancellation);
        try
        {
            lines ??= await OpenAsync(patience.Token);
            while (true)
            {
                var read = await lines.ReadAsync(patience.Token);
                var buffer = read.Buffer;
                // Only a line with its line feed is a line; what is left without one was cut.
                if (buffer.PositionOf((byte)'\n') is { } end)
                {
                    var record = Read(buffer.Slice(0, end));
                    lines.AdvanceTo(buffer.GetPosition(1, end));
                    IsWhole = record is null;
                    return record;
                }

                lines.AdvanceTo(buffer.Start, buffer.End);
                if (read.IsCompleted) return null;
            }
        }
        catch (HttpRequestException failure)
        {
            cut = failure;
        }
        catch (IOException failure)
        {
            cut = new HttpRequestException(HttpRequestError.ResponseEnded, failure.Message, failure);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            cut = new HttpRequestException(HttpRequestError.ResponseEnded, $"Nothing came for {silence}.", failure);
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (lines is not null) await lines.CompleteAsync();
        response?.Dispose();
    }

    private async Task<PipeReader> OpenAsync(CancellationToken cancellation)
    {
        response = await http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();
        return PipeReader.Create(await response.Content.ReadAsStreamAsync(cancellation), Buffered);
    }

    // None: the last line.
    private static FeedRecord? Read(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        string? after = null, eventType = null;
        byte[]? fact = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("end"u8)) return null;
            if (reader.ValueTextEquals("after"u8)) after = ReadText(ref reader);
            else if (reader.ValueTextEquals("eventType"u8)) eventType = ReadText(ref reader);
            else if (reader.ValueTextEquals("event"u8)) fact = ReadRaw(ref reader, line);
            else reader.Skip();
        }

        return new FeedRecord(after ?? throw Lacks("after"), eventType ?? throw Lacks("eventType"), fact ?? throw Lacks("event"));
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static byte[] ReadRaw(ref Utf8JsonReader reader, ReadOnlySequence<byte> line)
    {
        reader.Read();
        var start = reader.TokenStartIndex;
        reader.Skip();
        return line.Slice(start, reader.BytesConsumed - start).ToArray();
    }

    private static JsonException Lacks(string property) => new($"A line of the feed lacks \"{property}\".");
}
