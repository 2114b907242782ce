using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Office;

/// <summary>
/// The archive of an Office file (ECMA-376 part 2): its parts as XML, and the relationships between them. Nothing outside the archive is opened,
/// no entity is resolved, and all parts together inflate to a bounded size.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const int MostEntries = 5_000;

    private readonly ZipArchive archive;
    private readonly InflationBudget budget = new(InflationBudget.MostOfPackage);
    private readonly BoundedNames names = new();
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedFileException">The archive has too many entries.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public OfficePackage(ReadOnlyMemory<byte> bytes)
    {
        // The archive's directory is taken into memory as a whole, so its entries are counted first.
        if (bytes.Span.Count("PK\u0001\u0002"u8) > MostEntries)
        {
            throw new RefusedFileException(SheetFindingCode.DamagedFile);
        }

        var (array, start, length) = MemoryMarshal.TryGetArray(bytes, out var segment) ? (segment.Array!, segment.Offset, segment.Count) : (bytes.ToArray(), 0, bytes.Length);
        archive = new ZipArchive(new MemoryStream(array, start, length, writable: false));
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Parts => entries.Keys;

    /// <summary>Opens a part; none if there is no such part.</summary>
    public XmlReader? Open(string part) => !entries.TryGetValue(part, out var entry)
        ? null
        : XmlReader.Create(new GuardedXmlStream(entry.Open(), budget), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = names,
        });

    /// <summary>The relationships of a part by their ids; those of the package for an empty name. External targets are left out.</summary>
    public Dictionary<string, PackageRelationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var relationships = new Dictionary<string, PackageRelationship>(StringComparer.Ordinal);
        using var xml = Open($"{part[..slash]}_rels/{part[slash..]}.rels");
        while (xml is not null && xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Type") is { } type)
            {
                relationships.TryAdd(id, new(type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], target)));
            }
        }

        return relationships;
    }

    /// <summary>The content type of a part: its own, else that of its extension; none if the package states neither.</summary>
    public string? ContentTypeOf(string part)
    {
        string? ofExtension = null;
        using var xml = Open("[Content_Types].xml");
        while (xml is not null && xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Override" } && string.Equals(xml.GetAttribute("PartName")?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))
            {
                return xml.GetAttribute("ContentType");
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Default" } && part.EndsWith($".{xml.GetAttribute("Extension")}", StringComparison.OrdinalIgnoreCase))
            {
                ofExtension = xml.GetAttribute("ContentType");
            }
        }

        return ofExtension;
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not (".." or "."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
