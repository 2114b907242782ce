namespace CityGoals.Reading.Files;

/// <summary>What the bytes of a file say it is, whatever its name.</summary>
internal static class FileSignature
{
    private const int PdfHeaderWithin = 1024;

    /// <summary>A ZIP archive, as .xlsx and .docx are.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>An OLE compound file: .xls, .doc, or an Office file with a password.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>A PDF; the header may have other bytes before it (ISO 32000-1, annex H.3.4.1).</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Whether the bytes are of none of these kinds, and so perhaps text.</summary>
    public static bool MayBeText(ReadOnlySpan<byte> bytes) => !IsZip(bytes) && !IsCompound(bytes) && !IsPdf(bytes);
}
