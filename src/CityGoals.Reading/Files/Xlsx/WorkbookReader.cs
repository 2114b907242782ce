using System.Xml;
using CityGoals.Reading.Files.Office;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Xlsx;

/// <summary>Reads an Excel workbook: the visible worksheets in their order, each row a line. Formulas are not evaluated; their stored results are read.</summary>
internal static class WorkbookReader
{
    private const int MostSheets = 500;

    /// <summary>Reads the workbook that is the package's document.</summary>
    /// <exception cref="RefusedFileException">The workbook is damaged, or larger than one of goal sheets can be.</exception>
    public static void Read(OfficePackage package, string workbook, LineList lines)
    {
        var relationships = package.RelationshipsOf(workbook);
        var (sheets, from1904) = Sheets(package, workbook);
        using var styles = Open(package, relationships, "styles");
        using var strings = Open(package, relationships, "sharedStrings");
        var formats = new CellFormats(styles);
        var shared = new SharedStrings(strings);
        foreach (var (name, id, hidden) in sheets)
        {
            if (!relationships.TryGetValue(id, out var relationship) || relationship.Type != "worksheet")
            {
                continue;
            }

            var part = new SheetPart($"シート「{name}」", $"Sheet “{name}”");
            if (hidden)
            {
                lines.Remark(SheetFindingCode.HiddenNotRead, part, 1, 0, name);
                continue;
            }

            using var worksheet = package.Open(relationship.Part) ?? throw new RefusedFileException(SheetFindingCode.DamagedFile);
            new WorksheetReader(worksheet, shared, formats, from1904).Read(part, lines);
        }
    }

    private static XmlReader? Open(OfficePackage package, Dictionary<string, PackageRelationship> relationships, string type) =>
        relationships.Values.FirstOrDefault(relationship => relationship.Type == type).Part is { } part ? package.Open(part) : null;

    private static (List<(string Name, string Id, bool Hidden)> Sheets, bool From1904) Sheets(OfficePackage package, string workbook)
    {
        var sheets = new List<(string Name, string Id, bool Hidden)>();
        var from1904 = false;
        using var xml = package.Open(workbook) ?? throw new RefusedFileException(SheetFindingCode.DamagedFile);
        while (sheets.Count < MostSheets && xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
                sheets.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("id", IdNamespace(xml)) ?? "", hidden));
            }
        }

        return (sheets, from1904);
    }

    /// <summary>The namespace of the attribute r:id, which differs between the two variants of the standard.</summary>
    private static string IdNamespace(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id")
            {
                var found = xml.NamespaceURI;
                xml.MoveToElement();
                return found;
            }
        }

        xml.MoveToElement();
        return "";
    }
}
