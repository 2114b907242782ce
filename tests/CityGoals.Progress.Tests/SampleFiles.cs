using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CityGoals.Progress.Tests;

/// <summary>Files as people add them to reports: enough of each kind to be known by.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0];

    /// <summary>A PDF of so many bytes, unlike those of other seeds.</summary>
    public static byte[] PdfOf(int size, int seed = 1)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        Pdf.AsSpan(0, 9).CopyTo(bytes);
        return bytes;
    }

    /// <summary>What tells files apart in fewer words than their bytes.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same of what was answered.</summary>
    public static async Task<string> HashAsync(HttpResponseMessage answer) => HashOf(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    /// <summary>An Office file whose list of parts names these.</summary>
    public static byte[] Office(params IReadOnlyList<string> parts) => Zip(
        ("[Content_Types].xml",
            $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{string.Concat(parts.Select((part, at) => $"""<Override PartName="/part{at}.xml" ContentType="{part}"/>"""))}</Types>"""),
        ("part0.xml", "<x/>"));

    public static byte[] Zip(params IReadOnlyList<(string Name, string Text)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
