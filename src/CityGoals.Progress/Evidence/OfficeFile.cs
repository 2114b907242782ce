using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CityGoals.Progress.Evidence;

/// <summary>
/// Tells a workbook, a document and a presentation from any other ZIP file, and from those that carry programs, by what its list of parts says (ECMA-376-2, 7.2.3). Pure.
/// </summary>
internal static class OfficeFile
{
    private const string PartList = "[Content_Types].xml";
    private const int MostOfPartList = 1_000_000;

    private static readonly (string Part, EvidenceKind Kind)[] Kinds =
    [
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx")),
    ];

    // Macros in Visual Basic, the older ones of Excel, and controls that run programs.
    private static readonly string[] Programs = ["macroEnabled", "vbaProject", "macrosheet", "activeX"];

    private static readonly XmlReaderSettings Guarded = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The kind of a ZIP file, or why it is not taken.</summary>
    public static Outcome<EvidenceKind> KindOf(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            // With two lists, Office and we might look into different ones.
            var lists = zip.Entries.Where(entry => entry.FullName.Equals(PartList, StringComparison.OrdinalIgnoreCase)).ToList();
            if (lists is not [var list]) return EvidenceProblems.Archive();
            var parts = PartsOf(list);
            if (zip.Entries.Select(entry => entry.FullName).Concat(parts).Any(IsProgram)) return EvidenceProblems.Macros();
            return Array.Find(Kinds, each => parts.Contains(each.Part, StringComparer.OrdinalIgnoreCase)).Kind is { } kind ? kind : EvidenceProblems.Archive();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return EvidenceProblems.Damaged();
        }
    }

    private static bool IsProgram(string part) => Array.Exists(Programs, program => part.Contains(program, StringComparison.OrdinalIgnoreCase));

    // The length that an entry states is the sender's; no more is unpacked than is looked at.
    private static List<string> PartsOf(ZipArchiveEntry list)
    {
        using var packed = list.Open();
        var text = new byte[MostOfPartList];
        using var reader = XmlReader.Create(new MemoryStream(text, 0, packed.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)), Guarded);
        return [.. XDocument.Load(reader).Root!.Elements().Select(part => (string?)part.Attribute("ContentType")).OfType<string>()];
    }
}
