using System.IO.Compression;
using System.Text;

namespace CityGoals.Reading.Tests.Files;

/// <summary>Office files made of raw parts, for what no program would write.</summary>
internal static class HandMadeOffice
{
    private const string Spreadsheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>A workbook whose worksheet has a head, a text so many times, and a tail.</summary>
    public static byte[] Worksheet(string head, string repeated, int times, string tail, string prologue = "") =>
        Workbook(($"{prologue}<worksheet {Spreadsheet}>{head}", repeated, times, $"{tail}</worksheet>"), ($"<sst {Spreadsheet}>", "", 0, "</sst>"));

    /// <summary>A workbook whose table of shared strings has a text so many times.</summary>
    public static byte[] Strings(string repeated, int times) =>
        Workbook(($"<worksheet {Spreadsheet}>", "", 0, "</worksheet>"), ($"<sst {Spreadsheet}>", repeated, times, "</sst>"));

    /// <summary>A document whose body has a head, a text so many times, and a tail.</summary>
    public static byte[] Document(string head, string repeated, int times, string tail) => Archive(
        ("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>", "", 0, ""),
        ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>", "", 0, ""),
        ("word/document.xml", $"<w:document {Word}><w:body>{head}", repeated, times, $"{tail}</w:body></w:document>"));

    /// <summary>An archive with so many empty entries.</summary>
    public static byte[] Entries(int count) => Archive([.. Enumerable.Range(0, count).Select(i => ($"{i}", "", "", 0, ""))]);

    private static byte[] Workbook((string Head, string Repeated, int Times, string Tail) sheet, (string Head, string Repeated, int Times, string Tail) strings) => Archive(
        ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>", "", 0, ""),
        ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>", "", 0, ""),
        ("xl/workbook.xml", $"<workbook {Spreadsheet}><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>", "", 0, ""),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/></Relationships>", "", 0, ""),
        ("xl/sheet.xml", sheet.Head, sheet.Repeated, sheet.Times, sheet.Tail),
        ("xl/strings.xml", strings.Head, strings.Repeated, strings.Times, strings.Tail));

    private static byte[] Archive(params (string Name, string Head, string Repeated, int Times, string Tail)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, head, repeated, times, tail) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(head));
                var many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, Math.Min(times, 1000))));
                for (var i = 0; i < times / 1000; i++)
                {
                    part.Write(many);
                }

                part.Write(Encoding.UTF8.GetBytes(tail));
            }
        }

        return stream.ToArray();
    }
}
