using CityGoals.Reading.Files;
using CityGoals.Reading.Sheets;
using CityGoals.Reading.Tests.Files;

namespace CityGoals.Reading.Tests.Sheets;

/// <summary>Forms of the family: cities name, order and fill the same columns and fields in their own ways.</summary>
public class Layouts
{
    private const string Form = """
        令和6年度 重点目標管理シート

        重点目標	橋の点検	部局名	道路部	優先順位	1位
        現況・課題	古い。
        目的・効果	直す。
        取組項目	期間・期限	数値目標	中間報告	期末報告
        点検 (1)調査 (2)補修	(1)通年 (2)9月末	(1)5橋 (2)2橋	(1)3橋 (2)準備中	(1)5橋 (2)終えた。
        特記事項	市民参加・協働	なし	残された課題	なし

        """;

    private static readonly string[] Whole = ["(1)調査|通年|5橋|3橋|5橋", "(2)補修|9月末|2橋|準備中|終えた。"];

    private static SheetReading Read(string text) => SheetReader.Read(SheetDocument.Parse(text));

    private static GoalReading Goal(string text)
    {
        var reading = Read(text);
        reading.Refusals.ShouldBeEmpty();
        return reading.Goals.ShouldHaveSingleItem();
    }

    private static string[] Actions(GoalReading goal) =>
        [.. goal.Initiatives.SelectMany(initiative => initiative.Actions).Select(action => $"{action.Number}{action.Title}|{action.PeriodText}|{action.TargetText}|{action.MidReport}|{action.FinalReport}")];

    private static string With(string part, string other)
    {
        Form.ShouldContain(part);
        return Form.Replace(part, other, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("取組項目", "取組項目及び方法・手段（何をどのように）")]
    [InlineData("取組項目", "主な取り組み")]
    [InlineData("取組項目", "【具体的な取組】")]
    [InlineData("取組項目", "取 組 項 目")]
    [InlineData("期間・期限", "達成時期")]
    [InlineData("期間・期限", "いつまでに")]
    [InlineData("期間・期限", "期間、期限（いつ・いつまでに）")]
    [InlineData("期間・期限", "スケジュール")]
    [InlineData("数値目標", "目標値")]
    [InlineData("数値目標", "どの水準まで")]
    [InlineData("数値目標", "数値目標<br>（どの水準まで）")]
    [InlineData("数値目標", "ＫＰＩ")]
    [InlineData("中間報告", "中間報告（9月末現在）")]
    [InlineData("中間報告", "進捗状況")]
    [InlineData("中間報告", "上半期実績")]
    [InlineData("期末報告", "年度末報告")]
    [InlineData("期末報告", "達成状況・達成度")]
    [InlineData("期末報告", "\"期末\n報告\"")]
    public void Name_a_column_in_many_ways(string heading, string variant) => Actions(Goal(With(heading, variant))).ShouldBe(Whole);

    [Theory]
    [InlineData("現況・課題", "現状と課題")]
    [InlineData("現況・課題", "■ 現況及び課題")]
    [InlineData("目的・効果", "目的・期待される効果")]
    [InlineData("目的・効果", "ねらい")]
    [InlineData("部局名", "担当部局")]
    [InlineData("優先順位", "優先順")]
    [InlineData("重点目標\t", "重点目標名\t")]
    [InlineData("市民参加・協働", "市民参加・協働の推進、市民満足度の向上を考慮した点")]
    [InlineData("残された課題", "成果と課題")]
    public void Name_a_field_in_many_ways(string label, string variant)
    {
        var goal = Goal(With(label, variant));

        (goal.Title.Value, goal.Department.Value, goal.Rank, goal.Situation.Value, goal.Purpose.Value).ShouldBe(("橋の点検", "道路部", 1, "古い。", "直す。"));
        (goal.SpecialNotes.Participation.Value, goal.SpecialNotes.Effects.Value).ShouldBe(("なし", "なし"));
    }

    [Theory]
    [InlineData("令和6年度", 2024)]
    [InlineData("令和元年度", 2019)]
    [InlineData("平成28年度", 2016)]
    [InlineData("平成２８年度", 2016)]
    [InlineData("平成32年度", 2020)]
    [InlineData("R6", 2024)]
    [InlineData("Ｒ６", 2024)]
    [InlineData("H28", 2016)]
    [InlineData("2024年度", 2024)]
    [InlineData("令和6年度（2024年度）", 2024)]
    [InlineData("FY2024", 2024)]
    public void Write_the_fiscal_year_in_many_ways(string year, int number) => Goal(With("令和6年度", year)).FiscalYear.Number.ShouldBe(number);

    [Fact]
    public void Give_the_fiscal_year_in_a_field() => Goal(With("令和6年度 重点目標管理シート", "年度\t令和6年度\n重点目標管理シート")).FiscalYear.Number.ShouldBe(2024);

    [Theory]
    [InlineData("1位", 1)]
    [InlineData("第１位", 1)]
    [InlineData("２", 2)]
    [InlineData("③", 3)]
    [InlineData("第三位", 3)]
    [InlineData("12番目", 12)]
    public void Write_the_rank_in_many_ways(string rank, int number) => Goal(With("1位", rank)).Rank.ShouldBe(number);

    [Fact]
    public void Put_the_columns_in_any_order() =>
        Actions(Goal(With(
            "取組項目	期間・期限	数値目標	中間報告	期末報告\n点検 (1)調査 (2)補修	(1)通年 (2)9月末	(1)5橋 (2)2橋	(1)3橋 (2)準備中	(1)5橋 (2)終えた。",
            "期末報告	数値目標	取組項目	中間報告	期間・期限\n(1)5橋 (2)終えた。	(1)5橋 (2)2橋	点検 (1)調査 (2)補修	(1)3橋 (2)準備中	(1)通年 (2)9月末"))).ShouldBe(Whole);

    [Fact]
    public void Have_empty_columns_between_beside_and_behind_the_others() =>
        Actions(Goal(With(
            "取組項目	期間・期限	数値目標	中間報告	期末報告\n点検 (1)調査 (2)補修	(1)通年 (2)9月末	(1)5橋 (2)2橋	(1)3橋 (2)準備中	(1)5橋 (2)終えた。",
            "		取組項目		期間・期限	数値目標			中間報告	期末報告			\n		点検 (1)調査 (2)補修		(1)通年 (2)9月末	(1)5橋 (2)2橋			(1)3橋 (2)準備中	(1)5橋 (2)終えた。			"))).ShouldBe(Whole);

    [Fact]
    public void Lack_columns_and_leave_their_texts_empty() =>
        Actions(Goal(With(
            "取組項目	期間・期限	数値目標	中間報告	期末報告\n点検 (1)調査 (2)補修	(1)通年 (2)9月末	(1)5橋 (2)2橋	(1)3橋 (2)準備中	(1)5橋 (2)終えた。",
            "取組項目	いつまでに\n点検 (1)調査 (2)補修	(1)通年 (2)9月末"))).ShouldBe(["(1)調査|通年|||", "(2)補修|9月末|||"]);

    [Fact]
    public void Have_columns_that_no_form_of_the_family_has_and_say_that_they_are_not_read()
    {
        var reading = Read(With("期末報告\n点検 (1)調査 (2)補修	(1)通年 (2)9月末	(1)5橋 (2)2橋	(1)3橋 (2)準備中	(1)5橋 (2)終えた。", "期末報告	予算額\n点検 (1)調査 (2)補修	(1)通年 (2)9月末	(1)5橋 (2)2橋	(1)3橋 (2)準備中	(1)5橋 (2)終えた。	300千円"));

        Actions(reading.Goals.ShouldHaveSingleItem()).ShouldBe(Whole);
        var remark = reading.Remarks.Single(remark => remark.Code == SheetFindingCode.CellNotRead);
        (remark.Line, remark.Cell, remark.Japanese).ShouldBe((7, 6, "7行目の6列目：どの見出しにも当たらないため読んでいません：「300千円」"));
    }

    [Fact]
    public void Lack_the_row_of_headings_and_are_refused() =>
        Read(With("取組項目	期間・期限	数値目標	中間報告	期末報告\n", "")).Refusals.ShouldHaveSingleItem().Code.ShouldBe(SheetFindingCode.NoHeadingRow);

    [Fact]
    public void Hold_left_over_HTML_around_texts() =>
        Actions(Goal(With(
            "点検 (1)調査 (2)補修	(1)通年 (2)9月末",
            "点検<ul><li>(1)調査</li><li>(2)補修</li></ul>	<ul style=\"margin: 0\"><li>(1)通年</li><li>(2)9月末</li></ul>"))).ShouldBe(Whole);

    [Theory]
    [InlineData("\"(1)3橋\n(2)準備中\"")]
    [InlineData("\"(1)3橋\n\f\n(2)準備中\"")]
    [InlineData("\"(1)3橋\r\n\r\n(2)準備中\"")]
    [InlineData("(1)3橋\f(2)準備中")]
    public void Break_lines_and_pages_inside_a_cell(string cell) => Actions(Goal(With("(1)3橋 (2)準備中", cell))).ShouldBe(Whole);

    [Fact]
    public void Cut_a_row_at_a_page_break() =>
        Actions(Goal(With(
            "点検 (1)調査 (2)補修	(1)通年 (2)9月末	(1)5橋 (2)2橋	(1)3橋 (2)準備中	(1)5橋 (2)終えた。",
            "点検 (1)調査	(1)通年	(1)5橋	(1)3橋	(1)5橋\n(2)補修	(2)9月末	(2)2橋	(2)準備中	(2)終えた。"))).ShouldBe(Whole);

    [Fact]
    public void Hold_several_goals_in_one_file()
    {
        var reading = Read($"{Form}\n{Form.Replace("1位", "2位", StringComparison.Ordinal)}\n{Form.Replace("1位", "3位", StringComparison.Ordinal)}");

        reading.Refusals.ShouldBeEmpty();
        reading.Goals.Select(goal => goal.Rank).ShouldBe([1, 2, 3]);
        reading.Goals.ShouldAllBe(goal => Actions(goal).SequenceEqual(Whole));
    }

    [Fact]
    public void Hold_each_goal_on_a_worksheet_of_its_own()
    {
        static List<List<string>> Lines(string rank) =>
            [.. SheetDocument.Parse(Form.Replace("1位", rank, StringComparison.Ordinal)).Lines.Select(line => line.Cells.Select(cell => cell.Text).ToList())];

        var file = SheetFile.Read(new XlsxFile().Sheet("その1", Lines("1位")).Sheet("メモ", [["作業中"]]).Sheet("その2", Lines("2位")).ToBytes(), "a.xlsx");

        var reading = SheetReader.Read(file.Document.ShouldNotBeNull());
        reading.Refusals.ShouldBeEmpty();
        reading.Goals.Select(goal => goal.Rank).ShouldBe([1, 2]);
        reading.Goals.ShouldAllBe(goal => Actions(goal).SequenceEqual(Whole));
    }
}
