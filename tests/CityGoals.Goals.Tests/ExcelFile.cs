using System.IO.Compression;
using System.Security;
using System.Text;

namespace CityGoals.Goals.Tests;

/// <summary>The smallest workbook that Excel opens, with one worksheet.</summary>
internal static class ExcelFile
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/book.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";
    private const string Root = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="book.xml"/></Relationships>""";
    private const string Book = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="総務部" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private const string BookParts = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet.xml"/></Relationships>""";

    /// <summary>A workbook whose rows and cells are those of a text in the text form.</summary>
    public static byte[] Of(string text)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Root);
            Add(zip, "book.xml", Book);
            Add(zip, "_rels/book.xml.rels", BookParts);
            Add(zip, "sheet.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(text.Split('\n').Select(Row))}</sheetData></worksheet>""");
        }

        return file.ToArray();
    }

    private static string Row(string line, int index) => $"<row r=\"{index + 1}\">{string.Concat(line.Split('\t').Select((cell, at) => Cell(cell, at, index)))}</row>";

    private static string Cell(string text, int at, int row) =>
        text.Length == 0 ? "" : $"<c r=\"{(char)('A' + at)}{row + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
