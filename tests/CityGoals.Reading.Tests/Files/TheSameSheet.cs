using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.Reading.Tests.Sheets;
using CityGoals.TestKit;

namespace CityGoals.Reading.Tests.Files;

/// <summary>One sheet in every kind of file.</summary>
public class TheSameSheet
{
    private static readonly string Text = AMadeUpSheet.Sample("harbour.sheet.txt");
    private static readonly List<List<string>> Lines = [.. SheetDocument.Parse(Text).Lines.Select(line => line.Cells.Select(cell => cell.Text).ToList())];

    [Fact]
    public void Gives_the_same_goals_from_Excel()
    {
        var file = SheetFile.Read(new XlsxFile().Sheet("港湾", Lines).ToBytes(), "sheet.xlsx");

        Check(file, SheetFileKind.Xlsx, text => text);
    }

    [Fact]
    public void Gives_the_same_goals_from_Excel_with_a_worksheet_for_each_goal()
    {
        var starts = Lines.Index().Where(line => line.Item.Any(cell => cell is "重点目標" or "優先順位：第２位")).Select(line => line.Index).ToList();
        var file = new XlsxFile().Sheet("1位", Lines[..starts[1]]).Sheet("2位", Lines[starts[1]..(starts[2] - 2)]).Sheet("3位", Lines[(starts[2] - 2)..]);

        Check(SheetFile.Read(file.ToBytes(), "sheet.xlsx"), SheetFileKind.Xlsx, text => text);
    }

    [Fact]
    public void Gives_the_same_goals_from_Word()
    {
        var file = SheetFile.Read(DocxFile.Of(Lines), "sheet.docx");

        Check(file, SheetFileKind.Docx, text => text);
    }

    [Fact]
    public async Task Gives_the_same_goals_from_PDF()
    {
        var file = SheetFile.Read(await PdfFile.OfAsync(Lines, TestContext.Current.CancellationToken), "sheet.pdf");

        Check(file, SheetFileKind.Pdf, Bare);
    }

    [Fact]
    public async Task Of_a_real_city_gives_the_same_goals_from_every_kind_of_file()
    {
        var text = RealSheets.Read("ueda-2016-general-affairs.txt");
        var lines = SheetDocument.Parse(text).Lines.Select(line => line.Cells.Select(cell => cell.Text).ToList()).ToList();
        var expected = Content.Of(SheetReader.Read(SheetDocument.Parse(text)).Goals);
        var pdf = await PdfFile.OfAsync(lines, TestContext.Current.CancellationToken);

        Check(SheetFile.Read(new XlsxFile().Sheet("総務部", lines).ToBytes(), "a.xlsx"), SheetFileKind.Xlsx, text => text, expected);
        Check(SheetFile.Read(DocxFile.Of(lines), "a.docx"), SheetFileKind.Docx, text => text, expected);
        Check(SheetFile.Read(pdf, "a.pdf"), SheetFileKind.Pdf, Bare, expected);
    }

    [Theory]
    [MemberData(nameof(TheSampleCity.Files), MemberType = typeof(TheSampleCity))]
    public async Task Of_the_sample_city_gives_the_same_goals_from_every_kind_of_file(string name)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(SampleCity.Folder, name), TestContext.Current.CancellationToken);
        var text = SheetFile.Read(bytes, name);
        var lines = text.Document!.Lines.Select(line => line.Cells.Select(cell => cell.Text).ToList()).ToList();
        var expected = Content.Of(SheetReader.Read(text.Document).Goals);

        Check(SheetFile.Read(new XlsxFile().Sheet("部局", lines).ToBytes(), "a.xlsx"), SheetFileKind.Xlsx, text => text, expected);
        Check(SheetFile.Read(DocxFile.Of(lines), "a.docx"), SheetFileKind.Docx, text => text, expected);
        Check(SheetFile.Read(await PdfFile.OfAsync(lines, TestContext.Current.CancellationToken), "a.pdf"), SheetFileKind.Pdf, Bare, expected);
    }

    /// <summary>A page does not say whether the end of a line is a blank, nor which of two characters of the same shape it shows.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Replace("\\n", "", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c)).Select(c => c switch { '〜' => '～', '−' => '－', _ => c }));

    private static void Check(SheetFile file, SheetFileKind kind, Func<string, string> compared, IReadOnlyList<string>? expected = null)
    {
        expected ??= Content.Of(SheetReader.Read(SheetDocument.Parse(Text)).Goals);
        file.Refusals.ShouldBeEmpty();
        file.Kind.ShouldBe(kind);
        var reading = SheetReader.Read(file.Document!);
        reading.Refusals.ShouldBeEmpty();
        var content = Content.Of(reading.Goals);
        var differences = content.Zip(expected).Where(lines => compared(lines.First) != compared(lines.Second)).Select(lines => $"{lines.First} | {lines.Second}");
        differences.Take(5).ShouldBeEmpty();
        content.Count.ShouldBe(expected.Count);
    }
}
