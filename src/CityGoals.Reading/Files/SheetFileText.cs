using System.Text;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files;

/// <summary>A file in the text form, decoded.</summary>
/// <param name="Text">All its characters but a byte order mark; empty if it is refused.</param>
/// <param name="Encoding">The encoding.</param>
/// <param name="Refusal">Why it is refused; none if it is not.</param>
public sealed record SheetFileText(string Text, SheetEncoding Encoding, SheetFinding? Refusal)
{
    /// <summary>The largest file in bytes: 10 MB.</summary>
    public const int MostBytes = 10_000_000;

    /// <summary>The most lines.</summary>
    public const int MostLines = 50_000;

    /// <summary>The most cells, empty ones too.</summary>
    public const int MostCells = 200_000;

    /// <summary>A single control character may slip into a text; what has more than one in so many characters is no text.</summary>
    private const int CharactersForAControl = 8;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Little = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>
    /// Decodes strictly: a file with a single byte sequence that its encoding does not have is refused, and the refusal names the line and cell. UTF-8 and UTF-16 are
    /// told by their marks, UTF-8 without one by being valid, CP932 by being valid and Japanese.
    /// </summary>
    public static SheetFileText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return Refused(SheetFinding.OfFile(SheetFindingCode.FileTooLarge, "10 MB"));
        }

        return bytes switch
        {
            [0xFF, 0xFE, ..] => Decode(bytes[2..], SheetEncoding.Utf16LittleEndian),
            [0xFE, 0xFF, ..] => Decode(bytes[2..], SheetEncoding.Utf16BigEndian),
            [0xEF, 0xBB, 0xBF, .. var text] => Decode(text, SheetEncoding.Utf8),
            _ when System.Text.Unicode.Utf8.IsValid(bytes) => Decode(bytes, SheetEncoding.Utf8),
            _ when DecodeCp932(bytes) is var text && (text.Refusal?.Code == SheetFindingCode.ControlCharacter || !bytes.Contains((byte)0)) => text,
            _ => Refused(At(SheetFindingCode.BinaryFile, bytes[..bytes.IndexOf((byte)0)])),
        };
    }

    private static SheetFileText Decode(ReadOnlySpan<byte> bytes, SheetEncoding encoding)
    {
        var decoder = encoding switch
        {
            SheetEncoding.Utf16LittleEndian => Utf16Little,
            SheetEncoding.Utf16BigEndian => Utf16Big,
            SheetEncoding.Cp932 => Cp932,
            _ => Utf8,
        };
        try
        {
            return Checked(decoder.GetString(bytes), encoding);
        }
        catch (DecoderFallbackException failure)
        {
            var good = bytes[..Math.Clamp(failure.Index, 0, bytes.Length)];
            return Refused(At(SheetFindingCode.UnknownEncoding, encoding is SheetEncoding.Utf16LittleEndian or SheetEncoding.Utf16BigEndian ? Lenient(good, encoding) : good));
        }
    }

    /// <summary>Nearly any bytes are valid CP932, but other encodings come out as half-width katakana and unassigned characters instead of Japanese.</summary>
    private static SheetFileText DecodeCp932(ReadOnlySpan<byte> bytes)
    {
        var decoded = Decode(bytes, SheetEncoding.Cp932);
        if (decoded.Refusal is not null)
        {
            // The file may be UTF-8 with one bad byte: name the place in the encoding that read further.
            var asUtf8 = Decode(bytes, SheetEncoding.Utf8);
            return asUtf8.Refusal!.Line > decoded.Refusal.Line ? asUtf8 : decoded;
        }

        var (japanese, doubtful, firstDoubt) = (0, 0, -1);
        for (var i = 0; i < decoded.Text.Length; i++)
        {
            var c = decoded.Text[i];
            japanese += c is >= '\u3040' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            if (c is >= '\uFF61' and <= '\uFF9F' or >= '\uE000' and <= '\uF8FF' or '\u0080' or '\u00A0')
            {
                doubtful++;
                firstDoubt = firstDoubt < 0 ? i : firstDoubt;
            }
        }

        return doubtful > japanese ? Refused(At(SheetFindingCode.UnknownEncoding, Utf8.GetBytes(decoded.Text[..firstDoubt]))) : decoded;
    }

    private static SheetFileText Checked(string text, SheetEncoding encoding)
    {
        var lines = text.AsSpan().Count('\n') + text.AsSpan().Count('\r');
        if (lines > 2 * MostLines || lines + text.AsSpan().Count('\t') > MostCells)
        {
            return Refused(SheetFinding.OfFile(SheetFindingCode.TooManyCells, MostLines, MostCells));
        }

        if (CellCharacters.IndexOfForbidden(text) is var control and >= 0)
        {
            return Refused(OfControl(text, control));
        }

        return string.IsNullOrWhiteSpace(text) ? Refused(SheetFinding.OfFile(SheetFindingCode.EmptyFile)) : new(text, encoding, null);
    }

    private static SheetFinding OfControl(string text, int first)
    {
        // ISO-2022-JP begins each run of Japanese with an escape.
        if (text[first] == '\u001B')
        {
            return At(SheetFindingCode.UnknownEncoding, Lenient(text.AsSpan(0, first)));
        }

        if ((text.AsSpan().CountAny(CellCharacters.Forbidden) - 1) * CharactersForAControl > text.Length)
        {
            return At(SheetFindingCode.BinaryFile, Lenient(text.AsSpan(0, first)));
        }

        var line = TextLines.Split(text).First(line => line.Cells.Any(cell => cell.Text.AsSpan().ContainsAny(CellCharacters.Forbidden)));
        var cell = line.Cells.Index().First(cell => cell.Item.Text.AsSpan().ContainsAny(CellCharacters.Forbidden)).Index + 1;
        return SheetFinding.At(SheetFindingCode.ControlCharacter, line, cell, CellCharacters.NameOf(text[first]));
    }

    private static SheetFileText Refused(SheetFinding refusal) => new("", SheetEncoding.Utf8, refusal);

    private static byte[] Lenient(ReadOnlySpan<byte> utf16, SheetEncoding encoding) =>
        Lenient((encoding == SheetEncoding.Utf16BigEndian ? System.Text.Encoding.BigEndianUnicode : System.Text.Encoding.Unicode).GetString(utf16));

    private static byte[] Lenient(ReadOnlySpan<char> text)
    {
        var bytes = new byte[System.Text.Encoding.UTF8.GetByteCount(text)];
        System.Text.Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    /// <summary>A finding at the place that lies behind some bytes of a text whose tabs and line feeds are single bytes.</summary>
    private static SheetFinding At(SheetFindingCode code, ReadOnlySpan<byte> before)
    {
        var line = before.Count((byte)'\n') + 1;
        var cell = before[(before.LastIndexOf((byte)'\n') + 1)..].Count((byte)'\t') + 1;
        return SheetFinding.At(code, new SheetLine(line, [], "", null, line), cell);
    }
}
