using System.Text;
using CityGoals.Reading.Files;
using CityGoals.Reading.Files.Pdf;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Tests.Files;

public class PdfFiles
{
    private static async Task<SheetFile> PrintAsync(string body) => SheetFile.Read(await PdfFile.PrintAsync(body, TestContext.Current.CancellationToken), "a.pdf");

    private static string[][] Cells(SheetFile file)
    {
        file.Refusals.ShouldBeEmpty();
        return [.. file.Document!.Lines.Select(line => line.Cells.Select(cell => cell.Text).ToArray())];
    }

    [Fact]
    public async Task Keep_merged_cells_together()
    {
        var file = await PrintAsync("<table><tr><td rowspan=2>縦</td><td colspan=2>横</td></tr><tr><td>左</td><td>右</td></tr><tr><td>一</td><td>二</td><td>三</td></tr></table>");

        Cells(file).ShouldBe([["縦", "横"], ["", "左", "右"], ["一", "二", "三"]]);
        file.Document!.Lines[0].Cells[0].Lines.ShouldBe(2);
    }

    [Fact]
    public async Task Put_rows_together_that_a_page_break_cuts()
    {
        var long1 = string.Concat(Enumerable.Range(1, 120).Select(i => $"{i}番目の橋を点検した結果を記す。"));
        var long2 = string.Concat(Enumerable.Range(1, 90).Select(i => $"{i}番目の道を清掃した結果を記す。"));
        var file = await PrintAsync($"<style>@page {{ size: A5 }}</style><table><tr><td>{long1}</td><td>{long2}</td></tr><tr><td>次の行</td><td>右</td></tr></table><p>表の外</p>");

        file.Document!.Lines[^1].Part!.Japanese.ShouldNotBe("1ページ目");
        Cells(file).ShouldBe([[long1, long2], ["次の行", "右"], ["表の外"]]);
    }

    [Fact]
    public async Task Leave_page_numbers_out_and_part_paragraphs()
    {
        var file = await PrintAsync("<p>- 3 -</p><table><tr><td>(1)短い文\n(2)次の文\n\n空けた文</td><td>x</td></tr></table><p>部局名：道路部　　　　　優先順位：1位</p><p>2/5ページ</p>");

        Cells(file).ShouldBe([["(1)短い文\n(2)次の文\n\n空けた文", "x"], ["部局名：道路部", "優先順位：1位"]]);
    }

    [Fact]
    public async Task Are_refused_with_advice_if_they_have_no_text()
    {
        var file = await PrintAsync("<div style='width: 100px; height: 100px; background: black'></div>");

        file.Refusals.ShouldHaveSingleItem().Code.ShouldBe(SheetFindingCode.ScannedPdf);
    }

    [Fact]
    public void Are_refused_with_advice_if_they_need_a_password()
    {
        var hex = new string('A', 64);
        var pdf = HandMadePdf.Of($"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{hex}> /U <{hex}> /P -4 >> /ID [<00> <00>]", "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>");

        SheetFile.Read(pdf, "a.pdf").Refusals.ShouldHaveSingleItem().Code.ShouldBe(SheetFindingCode.PasswordProtected);
    }

    [Theory]
    [InlineData("⽬標⽇", "目標日")]
    [InlineData("全⼾", "全戸")]
    [InlineData("⻑寿・⻄・⻘", "長寿・西・青")]
    [InlineData("⺠⿊⿈⾭", "民黒黄青")]
    [InlineData("‧", "・")]
    [InlineData("①㎡ｱ戶", "①㎡ｱ戶")]
    public void Say_ideographs_where_fonts_say_radicals(string font, string text) => string.Concat(font.EnumerateRunes().Select(rune => Radicals.Fold(rune.ToString()))).ShouldBe(text);

    [Fact]
    public void Tell_a_line_that_goes_on_from_one_that_ends()
    {
        static IEnumerable<Glyph> Line(string text, double at) => text.Select((c, i) => new Glyph(10 + (i * 10), 20 + (i * 10), at, 10, c.ToString()));

        string Text(params string[] lines) => GlyphText.Of([.. lines.SelectMany((line, i) => Line(line, 100 - (i * 14)))], left: 8, right: 82).Text;

        Text("橋を点検して記", "録を残した。").ShouldBe("橋を点検して記録を残した。");
        Text("橋を点検", "道を清掃").ShouldBe("橋を点検\n道を清掃");
        Text("橋を点検する。", "・道を清掃する").ShouldBe("橋を点検する。\n・道を清掃する");
        Text("SNSの運用XY", "Z社に頼む").ShouldBe("SNSの運用XY Z社に頼む");
    }
}
