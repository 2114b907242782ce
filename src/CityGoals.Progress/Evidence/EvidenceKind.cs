namespace CityGoals.Progress.Evidence;

/// <summary>What a file is, by its first bytes and its parts, whatever it is called. What is none of these is refused. Pure.</summary>
/// <param name="Extensions">How names of such files end; the first is put behind a name that ends otherwise.</param>
internal sealed record EvidenceKind(string MediaType, params IReadOnlyList<string> Extensions)
{
    private static readonly (byte[] Start, EvidenceKind Kind)[] Taken =
    [
        ("%PDF-"u8.ToArray(), new("application/pdf", ".pdf")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], new("image/png", ".png")),
        ([0xFF, 0xD8, 0xFF], new("image/jpeg", ".jpg", ".jpeg")),
    ];

    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F'], "#!"u8.ToArray(), [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE],
        [0xCA, 0xFE, 0xBA, 0xBE], [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], [0x00, (byte)'a', (byte)'s', (byte)'m'],
    ];

    private static readonly byte[][] Archives =
    [
        [0x1F, 0x8B], [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "Rar!"u8.ToArray(), "BZh"u8.ToArray(), [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], [0x28, 0xB5, 0x2F, 0xFD],
        "MSCF"u8.ToArray(), [(byte)'P', (byte)'K', 5, 6], [(byte)'P', (byte)'K', 7, 8],
    ];

    // Old Office files, and new ones behind a password, are compound files of OLE.
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>The kind of a file, or why it is not taken.</summary>
    public static Outcome<EvidenceKind> Of(byte[] bytes)
    {
        if (Array.Find(Taken, each => Begins(bytes, each.Start)).Kind is { } kind) return kind;
        if (Begins(bytes, Zip)) return OfficeFile.KindOf(bytes);
        if (Begins(bytes, CompoundFile)) return EvidenceProblems.OldOrProtectedOffice();
        if (Array.Exists(Programs, start => Begins(bytes, start))) return EvidenceProblems.Program();
        if (Array.Exists(Archives, start => Begins(bytes, start)) || Holds(bytes, 257, "ustar"u8) || (Holds(bytes, 2, "-lh"u8) && Holds(bytes, 6, "-"u8))) return EvidenceProblems.Archive();
        return PlainText.KindOf(bytes);
    }

    /// <summary>The media type under a name: CSV is a text that its name calls so.</summary>
    public string MediaTypeOf(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? MediaType.Replace("text/plain", "text/csv", StringComparison.Ordinal) : MediaType;

    private static bool Begins(byte[] bytes, byte[] start) => Holds(bytes, 0, start);

    private static bool Holds(byte[] bytes, int at, ReadOnlySpan<byte> wanted) => bytes.Length >= at + wanted.Length && bytes.AsSpan(at, wanted.Length).SequenceEqual(wanted);
}
