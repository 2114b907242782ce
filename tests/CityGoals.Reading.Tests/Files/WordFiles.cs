using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CityGoals.Reading.Tests.Files;

public class WordFiles
{
    private static SheetFile Read(Body body, Numbering? numbering = null, string? header = null) => SheetFile.Read(DocxFile.ToBytes(body, numbering, header), "a.docx");

    private static string[][] Cells(SheetFile file)
    {
        file.Refusals.ShouldBeEmpty();
        return [.. file.Document!.Lines.Select(line => line.Cells.Select(cell => cell.Text).ToArray()).Where(cells => cells.Length > 0)];
    }

    private static TableCell Cell(string text, int span = 1, bool? merge = null)
    {
        var properties = new TableCellProperties(new GridSpan { Val = span });
        if (merge is { } restart)
        {
            properties.Append(new VerticalMerge { Val = restart ? MergedCellValues.Restart : MergedCellValues.Continue });
        }

        return new TableCell([properties, .. text.Split('\n').Select(DocxFile.Paragraph)]);
    }

    private static Paragraph Numbered(string text, int list, int level = 0) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })),
        new Run(new Text(text)));

    private static AbstractNum Abstract(int id, params (NumberFormatValues Format, string Text)[] levels) =>
        new(levels.Select((level, i) => new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = level.Format },
            new LevelText { Val = level.Text })
        { LevelIndex = i }))
        { AbstractNumberId = id };

    [Fact]
    public void Put_each_cell_at_its_column_of_the_grid() =>
        Cells(Read(new Body(new Table(
            new TableRow(Cell("広い", span: 2), Cell("右")),
            new TableRow(Cell("左"), Cell("中"), Cell("右"))))))
            .ShouldBe([["広い", "", "右"], ["左", "中", "右"]]);

    [Fact]
    public void Share_a_merged_cell_among_the_rows_that_it_covers()
    {
        var body = new Body(
            DocxFile.Paragraph("令和6年度 重点目標管理シート"),
            new Table(
                new TableRow(Cell("重点目標"), Cell("橋の点検"), Cell("部局名"), Cell("道路部"), Cell("優先順位：1位")),
                new TableRow(Cell("取組項目"), Cell("期間・期限"), Cell("数値目標"), Cell("中間報告"), Cell("期末報告")),
                new TableRow(Cell("点検\n(1)目視"), Cell("通年", merge: true), Cell("5橋"), Cell(""), Cell("")),
                new TableRow(Cell("(2)打音"), Cell("", merge: false), Cell("2橋"), Cell(""), Cell("")),
                new TableRow(Cell("特記事項"), Cell(""), Cell(""), Cell(""), Cell(""))));

        var reading = SheetReader.Read(Read(body).Document!);

        reading.Refusals.ShouldBeEmpty();
        reading.Goals.Single().Initiatives.Single().Actions.Select(action => (action.Number, action.PeriodText.Value, action.TargetText.Value)).ShouldBe([("(1)", "通年", "5橋"), ("(2)", "通年", "2橋")]);
    }

    [Fact]
    public void Break_lines_where_paragraphs_lines_and_pages_break()
    {
        var paragraph = new Paragraph(new Run(new Text("一"), new Break(), new Text("二"), new Break { Type = BreakValues.Page }, new Text("三"), new TabChar(), new Text("四"), new NoBreakHyphen(), new Text("五")));

        Cells(Read(new Body(new Table(new TableRow(new TableCell(paragraph, DocxFile.Paragraph("六"))))))).ShouldBe([["一\n二\n三 四-五\n六"]]);
    }

    [Fact]
    public void Write_out_automatic_numbers()
    {
        var numbering = new Numbering(
            Abstract(0, (NumberFormatValues.Decimal, "(%1)"), (NumberFormatValues.AiueoFullWidth, "%2")),
            Abstract(1, (NumberFormatValues.DecimalEnclosedCircle, "%1")),
            Abstract(2, (NumberFormatValues.Bullet, "\uF0B7")),
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 0 }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = 2 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 3 },
            new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 4 });
        var cell = new TableCell(
            DocxFile.Paragraph("点検"), Numbered("目視", 1), Numbered("橋", 1, 1), Numbered("道", 1, 1), Numbered("打音", 1), Numbered("橋", 1, 1), Numbered("もう一度", 2), Numbered("丸", 3), Numbered("点", 4), Numbered("なし", 0));

        Cells(Read(new Body(new Table(new TableRow(cell))), numbering)).ShouldBe([["点検\n(1)目視\nア橋\nイ道\n(2)打音\nア橋\n(1)もう一度\n①丸\n・点\nなし"]]);
    }

    [Fact]
    public void Leave_out_what_is_deleted_hidden_or_a_reading_of_kanji()
    {
        var paragraph = new Paragraph(
            new Run(new Text("橋を")),
            new DeletedRun(new Run(new DeletedText("5"))),
            new InsertedRun(new Run(new Text("6"))),
            new Run(new RunProperties(new Vanish()), new Text("秘密")),
            new Run(new Ruby(new RubyContent(new Run(new Text("きょう"))), new RubyBase(new Run(new Text("橋"))))),
            new Run(new RunProperties(new Strike()), new Text("消す")),
            new Run(new FieldCode("PAGE")));
        var file = Read(new Body(new Table(new TableRow(new TableCell(paragraph)))));

        Cells(file).ShouldBe([["橋を6橋消す"]]);
        file.Remarks.Select(remark => remark.Code).ShouldBe([SheetFindingCode.DeletedTextNotRead, SheetFindingCode.HiddenTextNotRead, SheetFindingCode.StruckOutText], ignoreOrder: true);
        file.Remarks.ShouldAllBe(remark => remark.Japanese.StartsWith("表1の1行目の1列目：", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_a_text_box_once()
    {
        const string Paragraph = """
            <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <w:r><w:t>外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>中</w:t></w:r></w:p></w:txbxContent></mc:Choice>
            <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>中</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;

        Cells(Read(new Body(new Paragraph(Paragraph)))).ShouldBe([["外"], ["中"]]);
    }

    [Fact]
    public void Part_fields_outside_of_tables_by_tabs_and_wide_gaps() =>
        Cells(Read(new Body(
            new Paragraph(new Run(new Text("部局名：道路部"), new TabChar(), new Text("優先順位：1位"))),
            DocxFile.Paragraph("重点目標：橋の点検　　部局名：道路部"))))
            .ShouldBe([["部局名：道路部", "優先順位：1位"], ["重点目標：橋の点検", "部局名：道路部"]]);

    [Fact]
    public void Take_the_year_from_the_page_header()
    {
        var body = new Body(
            DocxFile.Paragraph("重点目標：橋の点検　　部局名：道路部　　優先順位：1位"),
            new Table(
                new TableRow(Cell("取組項目"), Cell("期間・期限")),
                new TableRow(Cell("点検 (1)目視"), Cell("(1)通年")),
                new TableRow(Cell("特記事項"), Cell(""))),
            DocxFile.Paragraph("- 1 -"));

        var reading = SheetReader.Read(Read(body, header: "令和6年度 重点目標管理シート").Document!);

        reading.Refusals.ShouldBeEmpty();
        reading.FiscalYear!.Value.Number.ShouldBe(2024);
        reading.Goals.Single().Initiatives.Count.ShouldBe(1);
    }

    [Fact]
    public void Are_refused_with_macros() =>
        SheetFile.Read(DocxFile.ToBytes(new Body(DocxFile.Paragraph("a")), macros: true), "a.docm").Refusals.ShouldHaveSingleItem().Code.ShouldBe(SheetFindingCode.Macros);
}
