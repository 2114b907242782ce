using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Tests.Files;

/// <summary>
/// Files built to exhaust who reads them. Each is refused within a second of processor time, and all of them within the memory that
/// <see cref="MemoryOfTheReader"/> gives this class.
/// </summary>
public class HostileFiles
{
    private const string Rows = "<sheetData>";
    private const string RowsEnd = "</sheetData>";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, (SheetFindingCode Code, Func<byte[]> Make)> All = new()
    {
        ["a worksheet of blanks"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet(Rows, new string(' ', 1000), 400_000, RowsEnd)),
        ["a worksheet of blanks and tags"] = (SheetFindingCode.FileTooLarge, () => HandMadeOffice.Worksheet(Rows, "<a/>" + new string(' ', 996), 100_000, RowsEnd)),
        ["a cell without an end"] = (SheetFindingCode.CellTooLong, () => HandMadeOffice.Worksheet(Rows + "<row><c t=\"inlineStr\"><is><t>", "橋", 10_000_000, "</t></is></c></row>" + RowsEnd)),
        ["shared strings without an end"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Strings("<si><t>橋を点検する</t></si>", 5_000_000)),
        ["empty shared strings"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Strings("<si/>", 5_000_000)),
        ["cells without an end"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Worksheet(Rows + "<row>", "<c><v>1</v></c>", 5_000_000, "</row>" + RowsEnd)),
        ["empty cells"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Worksheet(Rows + "<row>", "<c/>", 5_000_000, "</row>" + RowsEnd)),
        ["rows without an end"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Worksheet(Rows, "<row><c><v>1</v></c></row>", 5_000_000, RowsEnd)),
        ["cells in the last column"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Worksheet(Rows, "<row><c r=\"XFD1\"><v>1</v></c></row>", 100_000, RowsEnd)),
        ["merged cells over everything"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Worksheet(Rows + RowsEnd + "<mergeCells>", "<mergeCell ref=\"A1:XFD1048576\"/>", 200_000, "</mergeCells>")),
        ["hidden columns over everything"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Worksheet("<cols>", "<col min=\"1\" max=\"2000000000\" hidden=\"1\"/>", 200_000, "</cols>")),
        ["elements in elements"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet(Rows, "<a>", 1_000_000, "")),
        ["an element with a million attributes"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet("<a ", "b=\">\" ", 1_000_000, "/>")),
        ["a name without an end"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet("<", "a", 5_000_000, "/>")),
        ["a comment without an end"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet("<!--", "a", 5_000_000, "-->")),
        ["an entity from outside"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet("&x;", "", 0, "", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")),
        ["an entity of entities"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet("&b;", "", 0, "", "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>")),
        ["a zero character in a cell"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Worksheet(Rows + "<row><c t=\"inlineStr\"><is><t>橋&#0;</t></is></c></row>", "", 0, RowsEnd)),
        ["a zero character in a paragraph"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Document("<w:p><w:r><w:t>橋\0</w:t></w:r></w:p>", "", 0, "")),
        ["an archive of many entries"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Entries(6_000)),
        ["cells over all columns of a Word table"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Document("<w:tbl><w:tr>", "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p/></w:tc>", 100_000, "</w:tr></w:tbl>")),
        ["rows that begin far right"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Document("<w:tbl>", "<w:tr><w:trPr><w:gridBefore w:val=\"990\"/></w:trPr><w:tc><w:p/></w:tc></w:tr>", 100_000, "</w:tbl>")),
        ["paragraphs without an end"] = (SheetFindingCode.TooManyCells, () => HandMadeOffice.Document("", "<w:p/>", 3_000_000, "")),
        ["paragraphs without an end in a cell"] = (SheetFindingCode.CellTooLong, () => HandMadeOffice.Document("<w:tbl><w:tr><w:tc>", "<w:p/>", 3_000_000, "</w:tc></w:tr></w:tbl>")),
        ["tables in tables"] = (SheetFindingCode.DamagedFile, () => HandMadeOffice.Document("", "<w:tbl><w:tr><w:tc>", 100_000, "")),
        ["a page of blanks"] = (SheetFindingCode.FileTooLarge, () => HandMadePdf.Page(HandMadePdf.Deflated("", new string(' ', 100), 500_000, ""), "/Filter /FlateDecode")),
        ["a page deflated twice"] = (SheetFindingCode.FileTooLarge, () => HandMadePdf.Page(HandMadePdf.Deflated(HandMadePdf.Deflated("", new string(' ', 100), 400_000, ""), "", 0, ""), "/Filter [/FlateDecode /FlateDecode]")),
        ["operations without an end"] = (SheetFindingCode.FileTooLarge, () => HandMadePdf.Page(HandMadePdf.Deflated("", "q Q ", 3_000_000, ""), "/Filter /FlateDecode")),
        ["lines without an end"] = (SheetFindingCode.TooManyCells, () => HandMadePdf.Page(HandMadePdf.Deflated("0 0 m ", "9 0 l ", 300_000, "S"), "/Filter /FlateDecode")),
        ["characters without an end"] = (SheetFindingCode.TooManyCells, () => HandMadePdf.Page(HandMadePdf.Deflated("BT /F 9 Tf (", "a", 1_900_000, ") Tj ET"), "/Filter /FlateDecode")),
        ["drawings that draw each other"] = (SheetFindingCode.DamagedFile, () => HandMadePdf.Page("/X Do", more: string.Concat(Enumerable.Repeat("/Y Do /X Do ", 1000)))),
        ["rows of two billion columns"] = (SheetFindingCode.DamagedFile, () => HandMadePdf.Page(HandMadePdf.Deflated("q Q", "", 0, ""), "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>")),
        ["arrays in arrays"] = (SheetFindingCode.FileTooLarge, () => HandMadePdf.Page(HandMadePdf.Deflated("", "[", 3_000_000, ""), "/Filter /FlateDecode")),
        ["arrays in arrays, in a small page"] = (SheetFindingCode.DamagedFile, () => HandMadePdf.Page(HandMadePdf.Deflated("", "[", 1_000_000, ""), "/Filter /FlateDecode")),
        ["pages in themselves"] = (SheetFindingCode.ScannedPdf, () => HandMadePdf.Of("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")),
        ["more pages than can be read"] = (SheetFindingCode.TooManyPages, () => HandMadePdf.Of("", "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Repeat("3 0 R", 5000))}] /Count 5000 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>")),
        ["two billion pages, it says"] = (SheetFindingCode.ScannedPdf, () => HandMadePdf.Of("", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>")),
        ["a table of objects that leads to itself"] = (SheetFindingCode.ScannedPdf, () => HandMadePdf.Of("/Prev 9", "<< /Type /Catalog /Pages 1 0 R >>")),
        ["a million brackets"] = (SheetFindingCode.DamagedFile, () => [.. "%PDF-1.4\n1 0 obj\n"u8, .. Enumerable.Repeat((byte)'[', 1_000_000), .. "\nendobj\ntrailer << /Root 1 0 R >>"u8]),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_refused_in_time(string name)
    {
        var (code, make) = All[name];
        var bytes = make();
        var start = ThreadClock.Now;

        var file = SheetFile.Read(bytes, "hostile");

        (ThreadClock.Now - start).ShouldBeLessThan(Longest);
        file.Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
    }
}
