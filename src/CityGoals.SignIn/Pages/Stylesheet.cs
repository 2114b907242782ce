using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.SignIn.Pages;

/// <summary>The page's stylesheet, carried in the assembly: wherever the process starts, it is there.</summary>
internal static class Stylesheet
{
    internal const string Path = "/signin.css";

    private static readonly byte[] Content = Read();

    /// <summary>Changes with the content, so that browsers may keep what they have for good.</summary>
    internal static readonly string Address = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}";

    internal static FileContentHttpResult Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(Content, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("signin.css") ?? throw new InvalidOperationException("signin.css is not in the assembly.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
