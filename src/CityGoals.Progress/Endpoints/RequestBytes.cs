using Microsoft.AspNetCore.Http;

namespace CityGoals.Progress.Endpoints;

/// <summary>A request's body as a file.</summary>
internal static class RequestBytes
{
    private const int Chunk = 64 * 1024;

    /// <summary>All its bytes; none where there are more than <paramref name="most"/>, of which no more is read than it takes to notice.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most) return TooMany(request);
        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[Chunk];
        while (await request.Body.ReadAsync(chunk, cancellation) is > 0 and var read)
        {
            if (bytes.Length + read > most) return TooMany(request);
            bytes.Write(chunk, 0, read);
        }

        return bytes.ToArray();
    }

    // To keep the connection, the server would read the rest of the body.
    private static byte[]? TooMany(HttpRequest request)
    {
        if (HttpProtocol.IsHttp11(request.Protocol)) request.HttpContext.Response.Headers.Connection = "close";
        return null;
    }
}
