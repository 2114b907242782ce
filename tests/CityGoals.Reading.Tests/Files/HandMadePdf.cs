using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CityGoals.Reading.Tests.Files;

/// <summary>PDFs made of objects, for what no printer would print.</summary>
internal static class HandMadePdf
{
    /// <summary>A file with these objects, numbered from 1; the first is the catalog.</summary>
    public static byte[] Of(string trailer, params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A file of one page with this content.</summary>
    public static byte[] Page(string content, string filter = "", string more = "") => Of(
        "",
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R /Y 7 0 R >> >> >>",
        Stream(content, filter),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        Stream(more, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> >>"),
        Stream(more, "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> /Font << /F 5 0 R >> >>"));

    /// <summary>Text deflated, repeated so many times.</summary>
    public static string Deflated(string head, string repeated, int times, string tail)
    {
        var stream = new MemoryStream();
        using (var deflated = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflated.Write(Encoding.Latin1.GetBytes(head));
            var bytes = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(repeated, 1000)));
            for (var i = 0; i < times / 1000; i++)
            {
                deflated.Write(bytes);
            }

            deflated.Write(Encoding.Latin1.GetBytes(tail));
        }

        return Encoding.Latin1.GetString(stream.ToArray());
    }

    private static string Stream(string content, string dictionary) => string.Create(CultureInfo.InvariantCulture, $"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream");
}
