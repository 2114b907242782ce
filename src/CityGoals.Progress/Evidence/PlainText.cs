using System.Text;

namespace CityGoals.Progress.Evidence;

/// <summary>Tells plain text and CSV from everything else: it can be read in an encoding that Japanese offices use, holds no controls, and is no page for a browser. Pure.</summary>
internal static class PlainText
{
    private static readonly (string Name, Encoding Encoding, byte[] Mark)[] Encodings =
    [
        ("utf-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), [0xFF, 0xFE]),
        ("utf-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), [0xFE, 0xFF]),
        ("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), []),
        ("shift_jis", CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, []),
    ];

    private static readonly string[] Markup = ["<!doctype", "<html", "<script", "<svg", "<iframe"];

    // Rich text and mail archives carry objects and pages.
    private static readonly string[] Wrapped = [@"{\rtf", "MIME-Version:", "%!PS"];

    /// <summary>The kind of a file that is nothing else, or why it is not taken.</summary>
    public static Outcome<EvidenceKind> KindOf(byte[] bytes)
    {
        foreach (var (name, encoding, _) in Encodings.Where(each => bytes.AsSpan().StartsWith(each.Mark)))
        {
            if (Decoded(bytes, encoding) is not { } text || text.Any(IsControl)) continue;
            var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
            if (start.StartsWith("<") || Markup.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase))) return EvidenceProblems.Markup();
            foreach (var wrapped in Wrapped)
            {
                if (start.StartsWith(wrapped, StringComparison.OrdinalIgnoreCase)) return EvidenceProblems.OtherKind();
            }

            return new EvidenceKind($"text/plain; charset={name}", ".txt", ".csv", ".tsv");
        }

        return EvidenceProblems.OtherKind();
    }

    private static string? Decoded(byte[] bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Old programs end a file with 1A, and printers want form feeds.
    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f' or '\u001A');
}
