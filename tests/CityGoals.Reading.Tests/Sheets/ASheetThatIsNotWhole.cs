using CityGoals.Reading.Sheets;
using CityGoals.TestKit;

namespace CityGoals.Reading.Tests.Sheets;

public class ASheetThatIsNotWhole
{
    private const string Whole = """
        令和6年度 重点目標管理シート

        重点目標	橋の点検	部局名	道路部	優先順位	1位
        現況・課題	古い。
        目的・効果	直す。
        取組項目	期間・期限	数値目標	中間報告	期末報告
        点検 (1)調査	(1)通年	(1)5橋
        特記事項	市民参加・協働	なし	残された課題	なし

        """;

    private static SheetFinding Refusal(string text) => SheetReader.Read(SheetDocument.Parse(text)).Refusals.ShouldHaveSingleItem();

    [Fact]
    public void Is_told_from_one_that_is() => SheetReader.Read(SheetDocument.Parse(Whole)).Refusals.ShouldBeEmpty();

    [Theory]
    [InlineData("重点目標	橋の点検	", "重点目標		", SheetFindingCode.NoTitle, 3, 1)]
    [InlineData("部局名	道路部", "部局名	", SheetFindingCode.NoDepartment, 3, 3)]
    [InlineData("優先順位	1位", "優先順位	", SheetFindingCode.NoRank, 3, 5)]
    [InlineData("優先順位	1位", "優先順位	高い", SheetFindingCode.UnreadRank, 3, 6)]
    [InlineData("令和6年度 重点目標管理シート", "重点目標管理シート", SheetFindingCode.NoFiscalYear, 1, 1)]
    [InlineData("令和6年度 重点目標管理シート", "28年度 重点目標管理シート", SheetFindingCode.NoFiscalYear, 1, 1)]
    [InlineData("令和6年度 重点目標管理シート", "令和6年度（2025年度） 重点目標管理シート", SheetFindingCode.TwoFiscalYears, 1, 1)]
    [InlineData("取組項目	期間・期限	数値目標	中間報告	期末報告\n点検 (1)調査	(1)通年	(1)5橋\n", "", SheetFindingCode.NoHeadingRow, 6, 5)]
    [InlineData("点検 (1)調査	(1)通年	(1)5橋\n", "", SheetFindingCode.NoInitiative, 7, 5)]
    [InlineData("特記事項	市民参加・協働	なし	残された課題	なし\n", "", SheetFindingCode.NoSpecialNotes, 7, 3)]
    [InlineData("重点目標", "改革目標", SheetFindingCode.NoGoal, 0, 0)]
    public void Is_refused_where_it_breaks(string whole, string broken, SheetFindingCode code, int line, int cell)
    {
        whole = whole.ReplaceLineEndings("\n");
        Whole.ShouldContain(whole);
        var text = code == SheetFindingCode.NoGoal
            ? Whole.Replace(whole, broken, StringComparison.Ordinal).Replace("部局名", "部門", StringComparison.Ordinal).Replace("優先順位", "順", StringComparison.Ordinal)
                .Replace("現況・課題", "状況", StringComparison.Ordinal).Replace("目的・効果", "意図", StringComparison.Ordinal)
            : Whole.Replace(whole, broken, StringComparison.Ordinal);

        var refusal = Refusal(text);

        (refusal.Code, refusal.Line, refusal.Cell).ShouldBe((code, line, cell));
        refusal.Japanese.ShouldContain(line == 0 ? "重点目標" : $"{line}行目");
        refusal.English.ShouldContain(line == 0 ? "goal" : $"Line {line}, cell {cell}: ");
    }

    [Fact]
    public void Is_refused_when_it_stands_in_the_file_twice()
    {
        var refusal = Refusal(Whole + "\n" + Whole);

        (refusal.Code, refusal.Line, refusal.Cell).ShouldBe((SheetFindingCode.DuplicateRank, 12, 6));
        refusal.Japanese.ShouldBe("12行目の6列目：優先順位1位が3行目の重点目標と重なっています。");
        refusal.English.ShouldBe("Line 12, cell 6: Rank 1 is already taken by the goal at Line 3.");
    }

    [Fact]
    public void Is_refused_when_the_list_names_a_goal_without_a_sheet()
    {
        var refusal = Refusal($"令和6年度 重点目標\n- 1 橋の点検\n- 2 道の清掃\n\n{Whole}");

        (refusal.Code, refusal.Line, refusal.Cell).ShouldBe((SheetFindingCode.ListedGoalMissing, 3, 1));
    }

    [Fact]
    public void Does_not_take_a_department_from_a_file_of_two()
    {
        var third = Whole.Replace("部局名	道路部", "部局名	", StringComparison.Ordinal).Replace("1位", "2位", StringComparison.Ordinal);

        Refusal(Whole + "\n" + Whole.Replace("道路部", "水道部", StringComparison.Ordinal) + "\n" + third).Code.ShouldBe(SheetFindingCode.NoDepartment);
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("real")]
    public void Is_refused_wherever_it_is_cut(string name)
    {
        var whole = name == "real" ? RealSheets.Read("ueda-2016-general-affairs.txt") : AMadeUpSheet.Sample("harbour.sheet.txt");
        for (var length = whole.Length - 1; length > 0; length -= name == "real" ? 61 : 3)
        {
            SheetReader.Read(SheetDocument.Parse(whole[..length])).Refusals.ShouldNotBeEmpty($"after {length} of {whole.Length} characters: …{whole[..length][^Math.Min(40, length)..]}");
        }
    }
}
