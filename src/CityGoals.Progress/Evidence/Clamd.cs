using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CityGoals.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace CityGoals.Progress.Evidence;

/// <summary>
/// A scanner that speaks clamd's protocol (clamd(8), INSTREAM): the bytes go in pieces with their lengths before them, and one line comes back. Whatever is not "OK" in
/// time is no leave to keep the file.
/// </summary>
internal sealed partial class Clamd(IOptions<EvidenceOptions> options, TimeProvider clock, ILogger<Clamd> logger) : IEvidenceScanner
{
    private const int Piece = 64 * 1024;
    private const int LongestAnswer = 4096;
    private const string Clean = "stream: OK";
    private const string Before = "stream: ";
    private const string Found = " FOUND";

    public async Task<Refusal?> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.ScannerSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            var answer = await AskAsync(bytes, either.Token);
            if (answer == Clean) return null;
            if (answer.StartsWith(Before, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal)) return EvidenceProblems.Infected(answer[Before.Length..^Found.Length]);
            Unusable(logger, answer);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Away(logger, failure.Message);
        }

        return EvidenceProblems.ScannerAway();
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var scanner = options.Value.Scanner!;
        using var client = new TcpClient();
        await client.ConnectAsync(scanner.DnsSafeHost, scanner.Port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        for (var at = 0; at < bytes.Length; at += Piece) await SendAsync(stream, bytes[at..Math.Min(at + Piece, bytes.Length)], cancellation);
        await SendAsync(stream, ReadOnlyMemory<byte>.Empty, cancellation);
        return await AnswerAsync(stream, cancellation);
    }

    // A piece of no bytes is the end.
    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> piece, CancellationToken cancellation)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
        await stream.WriteAsync(length, cancellation);
        await stream.WriteAsync(piece, cancellation);
    }

    // A line that is cut off before its closing zero is no answer.
    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), cancellation) is > 0 and var read)
        {
            length += read;
            if (answer[length - 1] == 0) return Encoding.UTF8.GetString(answer, 0, length - 1);
        }

        throw new IOException("The answer has no end.");
    }

    [LoggerMessage(1, LogLevel.Warning, "The virus scanner did not answer, and a file of evidence was refused: {Reason}")]
    private static partial void Away(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The virus scanner did not say that a file of evidence is clean, and it was refused: {Answer}")]
    private static partial void Unusable(ILogger logger, string answer);
}
