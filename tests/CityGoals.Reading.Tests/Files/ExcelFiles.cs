using CityGoals.Reading.Files;
using CityGoals.Reading.Files.Xlsx;
using CityGoals.Reading.Sheets;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CityGoals.Reading.Tests.Files;

public class ExcelFiles
{
    private static readonly string[][] Form =
    [
        ["令和6年度 重点目標管理シート"],
        ["重点目標", "橋の点検", "部局名", "道路部", "優先順位", "1位"],
        ["取組項目", "期間・期限", "数値目標", "中間報告", "期末報告"],
    ];

    private static SheetFile Read(XlsxFile file) => SheetFile.Read(file.ToBytes(), "a.xlsx");

    private static string[][] Cells(SheetFile file)
    {
        file.Refusals.ShouldBeEmpty();
        return [.. file.Document!.Lines.Select(line => line.Cells.Select(cell => cell.Text).ToArray())];
    }

    [Fact]
    public void Share_a_merged_cell_among_the_rows_that_it_covers()
    {
        string[][] rows =
        [
            .. Form,
            ["点検", "", "", "", ""],
            ["(1)目視", "通年", "5橋", "", "終えた。"],
            ["(2)打音", "", "2橋", "", ""],
            ["(3)潜水", "9月", "1橋", "", "見送った。"],
            ["特記事項"],
        ];
        var file = Read(new XlsxFile().Sheet("道路", rows, "B5:B6", "E5:E6"));

        var actions = SheetReader.Read(file.Document!).Goals.Single().Initiatives.Single().Actions;

        actions.Select(action => (action.Number, action.PeriodText.Value, action.FinalReport.Value)).ShouldBe([("(1)", "通年", "終えた。"), ("(2)", "通年", "終えた。"), ("(3)", "9月", "見送った。")]);
    }

    [Fact]
    public void Do_not_show_what_lies_under_a_merged_cell() =>
        Cells(Read(new XlsxFile().Sheet("a", [["見える", "下", "右"], ["下", "下", "右"]], "A1:B2"))).ShouldBe([["見える", "", "右"], ["", "", "右"]]);

    [Fact]
    public void Name_the_worksheet_and_the_row_in_a_refusal()
    {
        var file = Read(new XlsxFile().Sheet("表紙", [["道路部"]]).Sheet("1位", Form));

        var refusal = SheetReader.Read(file.Document!).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe(SheetFindingCode.NoInitiative);
        refusal.Japanese.ShouldStartWith("シート「1位」の3行目の5列目：");
        refusal.English.ShouldStartWith("Sheet “1位”, line 3, cell 5: ");
    }

    [Fact]
    public void Keep_rows_and_columns_where_the_worksheet_has_them()
    {
        var row = new Row(new Cell { CellReference = "C4", DataType = CellValues.InlineString, InlineString = new InlineString(new Text("中")) }) { RowIndex = 4 };
        var file = Read(new XlsxFile().Sheet("a", [new Row(new Cell { CellReference = "A1", CellValue = new CellValue("1") }), row]));

        Cells(file).ShouldBe([["1"], [], ["", "", "中"]]);
        file.Document!.Lines[2].NumberInPart.ShouldBe(4);
    }

    [Fact]
    public void Leave_readings_of_kanji_out_of_the_text()
    {
        var file = new XlsxFile();
        file.Sheet("a", [new Row(file.Rich(
            new Run(new Text("港湾")),
            new Run(new RunProperties(new Bold()), new Text("課\n(1)_x000D_")),
            new PhoneticRun(new Text("コウワン")) { BaseTextStartIndex = 0, EndingBaseIndex = 2 }))]);

        Cells(Read(file)).ShouldBe([["港湾課\n(1)"]]);
    }

    [Fact]
    public void Remark_on_text_that_is_struck_out()
    {
        var file = new XlsxFile();
        file.Sheet("a", [new Row(file.Rich(new Run(new RunProperties(new Strike()), new Text("5回")), new Run(new Text("6回"))))]);

        var read = Read(file);

        Cells(read).ShouldBe([["5回6回"]]);
        read.Remarks.ShouldHaveSingleItem().Code.ShouldBe(SheetFindingCode.StruckOutText);
    }

    [Fact]
    public void Take_the_stored_result_of_a_formula_and_evaluate_none()
    {
        var stored = new Cell { CellFormula = new CellFormula("1+1"), CellValue = new CellValue("7"), };
        var text = new Cell { CellFormula = new CellFormula("\"a\""), DataType = CellValues.String, CellValue = new CellValue("年度末") };
        var none = new Cell { CellFormula = new CellFormula("WEBSERVICE(\"http://example.invalid\")") };
        var file = Read(new XlsxFile().Sheet("a", [new Row(stored, text, none)]));

        Cells(file).ShouldBe([["7", "年度末"]]);
        var remark = file.Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Line, remark.Cell).ShouldBe((SheetFindingCode.FormulaWithoutResult, 1, 3));
    }

    [Fact]
    public void Do_not_read_what_is_hidden_and_say_so()
    {
        var hidden = new XlsxFile();
        hidden.Sheet("見える", [new Row(hidden.Text("あ"), hidden.Text("列")), new Row(hidden.Text("行")) { Hidden = true }, new Row(hidden.Text("い"))])
            .HideColumns(2, 2)
            .Sheet("見えない", [["シート"]])
            .Hide();

        var file = Read(hidden);

        Cells(file).ShouldBe([["あ"], [], ["い"]]);
        file.Remarks.Select(remark => remark.Japanese).ShouldBe([
            "シート「見える」の1行目の2列目：非表示の行、列またはシートは読んでいません：「列」",
            "シート「見える」の2行目の1列目：非表示の行、列またはシートは読んでいません：「行」",
            "シート「見えない」の1行目：非表示の行、列またはシートは読んでいません：「見えない」",
        ]);
    }

    [Fact]
    public void Count_days_from_1904_where_the_workbook_does()
    {
        var file = new XlsxFile { From1904 = true };
        file.Sheet("a", [new Row(file.Number(41181, "yyyy/m/d"))]);

        Cells(Read(file)).ShouldBe([["2016/9/30"]]);
    }

    [Fact]
    public void Show_a_number_as_the_worksheet_does()
    {
        var file = new XlsxFile();
        file.Sheet("a", [new Row(file.Number(42643, "m\"月\"d\"日\""), file.Number(17000, "#,##0\"件\""), file.Number(0.9, "0%"), file.Number(12, "General"))]);

        Cells(Read(file)).ShouldBe([["9月30日", "17,000件", "90%", "12"]]);
    }

    [Theory]
    [InlineData(42643, "[$-411]ggge\"年\"m\"月\"d\"日\"", "平成28年9月30日")]
    [InlineData(42643, "[$-411]ge.m.d;@", "H28.9.30")]
    [InlineData(43586, "ggge\"年度\"", "令和1年度")]
    [InlineData(42643, "yyyy/mm/dd", "2016/09/30")]
    [InlineData(42643, "m\"月\"", "9月")]
    [InlineData(42643, "mmm-yy", "Sep-16")]
    [InlineData(42643, "m/d(aaa)", "9/30(金)")]
    [InlineData(42643, "yyyy\"年\"m\"月\"d\"日\" aaaa", "2016年9月30日 金曜日")]
    [InlineData(42643.5625, "h:mm", "13:30")]
    [InlineData(42643.5625, "h:mm AM/PM", "1:30 PM")]
    [InlineData(0.0625, "mm:ss", "30:00")]
    [InlineData(1.5, "[h]:mm", "36:00")]
    [InlineData(59, "m/d", "2/28")]
    [InlineData(61, "m/d", "3/1")]
    [InlineData(1234.5, "#,##0.00", "1,234.50")]
    [InlineData(1234567, "#,##0,\"千円\"", "1,235千円")]
    [InlineData(-5, "0;△0", "△5")]
    [InlineData(0, "0;△0;\"－\"", "－")]
    [InlineData(3, "\"第\"0\"位\"", "第3位")]
    [InlineData(5, "0_ ", "5")]
    [InlineData(5, "[Red]0", "5")]
    [InlineData(5, "[>9]0\"大\";0\"小\"", "5")]
    [InlineData(0.25, "# ?/?", "0.25")]
    [InlineData(0.1, "General", "0.1")]
    [InlineData(12345678901234, "General", "12345678901234")]
    [InlineData(1e20, "General", "100000000000000000000")]
    [InlineData(7, "General\"回\"", "7回")]
    [InlineData(5, "@", "5")]
    [InlineData(-1, "yyyy/m/d", "-1")]
    [InlineData(4e9, "yyyy/m/d", "4000000000")]
    [InlineData(5, "\"", "")]
    [InlineData(5, "[", "5")]
    public void Write_numbers_by_their_format(double number, string format, string shown) => NumberFormat.Of(format).Write(number, from1904: false).ShouldBe(shown);

    [Theory]
    [InlineData("_x0000_", "U+0000")]
    [InlineData("_x0007_", "U+0007")]
    [InlineData("_xFFFF_", "U+FFFF")]
    public void Are_refused_with_a_control_character(string escaped, string name)
    {
        var file = new XlsxFile();
        file.Sheet("1位", [new Row(file.Text("重点目標")), new Row(file.Text(""), file.Rich(new Run(new Text($"橋の{escaped}点検"))))]);

        var refusal = Read(file).Refusals.ShouldHaveSingleItem();

        (refusal.Code, refusal.Line, refusal.Cell).ShouldBe((SheetFindingCode.ControlCharacter, 2, 2));
        refusal.Japanese.ShouldStartWith($"シート「1位」の2行目の2列目：保存も表示もできない制御文字（{name}）");
        refusal.English.ShouldStartWith($"Sheet “1位”, line 2, cell 2: There is a control character ({name})");
    }

    [Fact]
    public void Are_refused_with_macros()
    {
        var file = new XlsxFile { Macros = true }.Sheet("a", [["b"]]);

        Read(file).Refusals.ShouldHaveSingleItem().Code.ShouldBe(SheetFindingCode.Macros);
    }
}
