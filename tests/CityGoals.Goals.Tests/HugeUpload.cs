using System.Net.Sockets;
using System.Text;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit;
using CityGoals.TestKit.Tokens;

namespace CityGoals.Goals.Tests;

/// <summary>A file of 100 MB over a real connection: refused with words, and not read to its end.</summary>
public sealed class HugeUpload : IAsyncLifetime
{
    private const long Size = 100_000_000;

    // Of its own: another process at work on the database that all tests share would take their import files.
    private TestDatabase database = null!;
    private TestService<Program> host = null!;
    private TestCity city = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync("goals");
        host = new TestService<Program>("goals", database);
        host.UseKestrel(0);
        host.StartServer();
        city = new TestCity(host, database, GoalsService.NewCode());
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("Content-Length: 100000000", false)]
    [InlineData("Transfer-Encoding: chunked", true)]
    public async Task Is_refused_before_it_is_read_to_its_end(string framing, bool chunked)
    {
        using var client = new TcpClient();
        var address = host.ClientOptions.BaseAddress;
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var token = TestTokens.For(Roles.PlanningOffice, city.Code).Parameter;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /imports HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\nX-File-Name: huge.txt\r\n{framing}\r\n\r\n"));

        var sending = SendAsync(stream, chunked);
        var answer = await ReadAsync(stream);
        var sent = await sending;

        answer.ShouldStartWith("HTTP/1.1 413");
        answer.ShouldContain("ファイルが大きすぎます（上限10 MB）。");
        answer.ShouldContain("The file is too large (limit 10 MB).");
        sent.ShouldBeLessThan(Size / 2);
        (await city.CountAllAsync()).Values.ShouldAllBe(rows => rows == 0);
    }

    // As much as the other side takes.
    private static async Task<long> SendAsync(NetworkStream stream, bool chunked)
    {
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)'a');
        var head = Encoding.ASCII.GetBytes($"{block.Length:x}\r\n");
        var sent = 0L;
        try
        {
            while (sent < Size)
            {
                if (chunked) await stream.WriteAsync(head);
                await stream.WriteAsync(block);
                if (chunked) await stream.WriteAsync("\r\n"u8.ToArray());
                sent += block.Length;
            }
        }
        catch (IOException)
        {
            // The service has closed the connection.
        }

        return sent;
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        using var answer = new MemoryStream();
        var block = new byte[4096];
        try
        {
            while (await stream.ReadAsync(block) is > 0 and var read) answer.Write(block, 0, read);
        }
        catch (IOException)
        {
            // The end of a connection that was closed with data on its way.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
