using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CityGoals.Progress.Tests;

/// <summary>Stands where clamd would listen: takes a stream as INSTREAM says it, and answers what a test wants.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly TaskCompletionSource<byte[]> received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task serving;

    /// <param name="answer">What is said of a file; none: nothing, ever.</param>
    /// <param name="drops">Whether the line is dropped after the first bytes.</param>
    public FakeClamd(string? answer, bool drops = false)
    {
        listener.Start();
        serving = ServeAsync(answer, drops);
    }

    public Uri Address => new($"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>The file, once all of it has come.</summary>
    public Task<byte[]> Received => received.Task;

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await serving;
        ended.Dispose();
    }

    private async Task ServeAsync(string? answer, bool drops)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ended.Token);
                await AnswerAsync(client.GetStream(), answer, drops);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the other side has gone.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, string? answer, bool drops)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, ended.Token);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        if (drops) return;
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, ended.Token);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) break;
            await stream.ReadExactlyAsync(piece, ended.Token);
            file.Write(piece);
        }

        received.TrySetResult(file.ToArray());
        if (answer is null) await Task.Delay(Timeout.Infinite, ended.Token);
        // In two parts, as a network may bring it.
        var bytes = Encoding.UTF8.GetBytes(answer!);
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), ended.Token);
        await stream.FlushAsync(ended.Token);
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2), ended.Token);
    }
}
