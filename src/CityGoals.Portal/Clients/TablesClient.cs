using CityGoals.Portal.Clients.People;

namespace CityGoals.Portal.Clients;

/// <summary>People, posts and who holds which, as tables (CSV) that go out and come in.</summary>
public sealed class TablesClient(HttpClient http)
{
    /// <summary>The tables there are, as they are called in addresses.</summary>
    public static readonly IReadOnlyList<string> Tables = ["people", "posts", "holdings"];

    /// <summary>A whole table as a file.</summary>
    /// <param name="encoding">utf-8 or cp932; none: as the service writes it.</param>
    /// <exception cref="ServiceDownException">No answer, or one from a service that has no such table.</exception>
    public async Task<byte[]> ExportAsync(string table, string? encoding, CancellationToken cancellation) =>
        await http.FindBytesAsync(Address.Of($"{table}.csv", ("encoding", encoding)), cancellation) ?? throw new ServiceDownException(SignInCalls.Service);

    /// <summary>Brings a table in: all of it, or, with an error anywhere, nothing.</summary>
    /// <param name="dryRun">Only tells what it would change.</param>
    public Task<Answer<TableImport>> ImportAsync(string table, string fileName, byte[] file, bool dryRun, CancellationToken cancellation)
    {
        var content = new ByteArrayContent(file) { Headers = { ContentType = new("text/csv") } };
        content.Headers.Add("X-File-Name", Uri.EscapeDataString(fileName));
        var address = Address.Of($"{table}/imports", ("dryRun", dryRun ? "true" : "false"));
        return http.SendAsync<TableImport>(new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, cancellation);
    }
}
