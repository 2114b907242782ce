using System.Text;
using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.Reading.Tests.Sheets;

namespace CityGoals.Reading.Tests.Files;

/// <summary>
/// Files cut off or changed at random places are read or refused, whatever they have become: each within a second of processor time, and all of them within the memory that
/// <see cref="MemoryOfTheReader"/> gives this class.
/// </summary>
public class BrokenFiles
{
    private const int Seed = 20261123;
    private const int Tries = 150;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly string Text = AMadeUpSheet.Sample("harbour.sheet.txt");
    private static readonly List<List<string>> Lines = [.. SheetDocument.Parse(Text).Lines.Select(line => line.Cells.Select(cell => cell.Text).ToList())];

    [Fact]
    public void Of_text_break_nothing() => Break(Encoding.UTF8.GetBytes(Text));

    [Fact]
    public void Of_Excel_break_nothing() => Break(new XlsxFile().Sheet("港湾", Lines, "A1:C4").ToBytes());

    [Fact]
    public void Of_Word_break_nothing() => Break(DocxFile.Of(Lines));

    [Fact]
    public async Task Of_PDF_break_nothing() => Break(await PdfFile.OfAsync(Lines, TestContext.Current.CancellationToken));

    [Fact]
    public void Of_PDF_without_compression_break_nothing() =>
        Break(HandMadePdf.Page("BT /F 9 Tf 20 20 Td (Goal) Tj 0 12 Td [(sheet) -20 (s)] TJ ET 10 10 m 90 10 l 90 40 l 10 40 l s 10 25 80 1 re f /X Do /Y Do", more: "1 0 0 1 5 5 cm 0 0 m 9 9 l S"));

    /// <summary>Parts of an archive are checked by sums, so their insides are broken before they are packed.</summary>
    [Fact]
    public void Of_Excel_with_broken_parts_break_nothing() => BreakPart("<row r=\"2\" hidden=\"0\"><c r=\"B2\" s=\"1\" t=\"inlineStr\"><is><r><t>橋</t></r><rPh><t>x</t></rPh></is></c><c r=\"C2\"><f>1</f><v>2</v></c></row>", part => HandMadeOffice.Worksheet("<sheetData>", "", 0, part + "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"));

    [Fact]
    public void Of_Word_with_broken_parts_break_nothing() => BreakPart("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>橋</w:t><w:tab/></w:r></w:p></w:tc></w:tr></w:tbl>", part => HandMadeOffice.Document("", "", 0, part));

    private static void Break(byte[] whole)
    {
        var random = new Random(Seed);
        for (var i = 0; i < Tries; i++)
        {
            Try(whole[..random.Next(whole.Length)]);
            Try(Changed(whole, random, 1 + (i % 8)));
        }
    }

    private static void BreakPart(string part, Func<string, byte[]> pack)
    {
        var random = new Random(Seed);
        for (var i = 0; i < Tries; i++)
        {
            Try(pack(part[..random.Next(part.Length)]));
            Try(pack(Encoding.Latin1.GetString(Changed(Encoding.Latin1.GetBytes(part), random, 1 + (i % 4))).Replace('\0', ' ')));
        }
    }

    private static byte[] Changed(byte[] whole, Random random, int times)
    {
        var changed = whole.ToArray();
        for (var i = 0; i < times; i++)
        {
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        }

        return changed;
    }

    private static void Try(byte[] bytes)
    {
        var start = ThreadClock.Now;
        var file = SheetFile.Read(bytes, "broken");

        (file.Document is null).ShouldBe(file.Refusals.Count > 0);
        if (file.Document is not null)
        {
            SheetReader.Read(file.Document).ShouldNotBeNull();
        }

        (ThreadClock.Now - start).ShouldBeLessThan(Longest);
    }
}
