using System.Security.Cryptography;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>A file as it came in.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Bytes">Its bytes, byte order mark included.</param>
internal sealed record UploadedFile(string Name, byte[] Bytes)
{
    /// <summary>The header that carries the name, percent-encoded UTF-8.</summary>
    public const string NameHeader = "X-File-Name";

    private const int LongestName = 255;
    private const int Chunk = 64 * 1024;

    /// <summary>What makes two files the same.</summary>
    public byte[] Sha256 { get; } = SHA256.HashData(Bytes);

    /// <summary>Takes a file from a request's body. Of one that is too large no more is read than it takes to notice.</summary>
    /// <param name="most">The most bytes that it may have.</param>
    public static async Task<Outcome<UploadedFile>> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (NameOf(request) is not { } name) return GoalsProblems.NoFileName();
        if (request.ContentLength > most) return TooLarge(request, most);
        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[Chunk];
        while (await request.Body.ReadAsync(chunk, cancellation) is > 0 and var read)
        {
            if (bytes.Length + read > most) return TooLarge(request, most);
            bytes.Write(chunk, 0, read);
        }

        return new UploadedFile(name, bytes.ToArray());
    }

    // To keep the connection, the server would read the rest of the body.
    private static Refusal TooLarge(HttpRequest request, int most)
    {
        if (HttpProtocol.IsHttp11(request.Protocol)) request.HttpContext.Response.Headers.Connection = "close";
        return GoalsProblems.FileTooLarge(most);
    }

    private static string? NameOf(HttpRequest request)
    {
        var decoded = Uri.UnescapeDataString(request.Headers[NameHeader].ToString());
        var name = decoded[(decoded.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length is 0 or > LongestName || name.Any(char.IsControl) ? null : name;
    }
}
