using CityGoals.Reading.Sheets;
using CsCheck;

namespace CityGoals.Reading.Tests.Sheets;

public class AnyText
{
    private static readonly string[] Words =
    [
        "\t", "\t", "\t", "\t\t", "\n", "\n", "\r\n", "\r", "\n\n", " ", "　", "\"", "\"\"", "(1)", "(2)", "(3)", "（１）", "①", "②", "1. ", "・", "<ul>", "<li>", "</li>", "<", ">", "。", "：", "※", "【共通】",
        "令和6年度 重点目標管理シート\n", "平成28年度 重点目標\n", "R6 重点目標管理シート\n", "重点目標\t", "道路の補修\t", "部局名\t", "道路部\t", "優先順位\t", "1位\t", "第２位\t", "総合計画における位置付け\t", "現況・課題\t", "目的・効果\t",
        "\n取組項目\t期間・期限\t数値目標\t中間報告\t期末報告\n", "\nいつまでに\t取組項目\t方法・手段\t目標値\n", "\n特記事項\t", "市民参加・協働\t", "残された課題\t", "- 1 道路の補修\n", "通年", "9月", "5回", "(H25から継続)", "ア", "橋",
    ];

    private static readonly string[] Texts =
    [
        "\t", "\t", "\t", "\t\t", "\n", "\n\t", " ", "　", "\"", " (1)", " (2)", " (3)", " （１）", " (1)(2)", " (1)～(3)", " ①", " ②", " 1. ", " 2. ", "・", "<ul>", "<li>", "</li>", "<", "。", "：", "※", " 【共通】費用", "通年", "9月", "5回", "(H25から継続)",
        "ア", "橋", "(240)", "\t\"(1)橋\n(2)道\n\n共に続ける。\"\t",
    ];

    private static readonly string[] Headings = ["取組項目\t期間・期限\t数値目標\t中間報告\t期末報告", "取組項目\t方法・手段\tいつまでに\t目標値\t実績", "\tいつまでに\t取組項目\t目標値"];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<string> SheetLike = Word.Array[0, 120].Select(string.Concat);

    /// <summary>Whole sheets with any texts in the table.</summary>
    private static readonly Gen<string> Sheets =
        from rows in Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]).Array[1, 14].Select(string.Concat).Array[1, 5]
        from heading in Gen.Int[0, Headings.Length - 1]
        select $"令和6年度 重点目標管理シート\n重点目標\t道路\t部局名\t道路部\t優先順位\t1位\n{Headings[heading]}\n{string.Join('\n', rows)}\n特記事項\n\n";

    [Fact]
    public void Comes_back_unchanged() =>
        Gen.OneOf(Gen.String, SheetLike).Sample(text => SheetDocument.Parse(text).ToText() == text, iter: 5_000);

    [Fact]
    public void Is_read_without_an_exception_and_every_text_stands_where_it_says() =>
        Gen.OneOf(Gen.String, SheetLike, Sheets).Sample(
            text =>
            {
                var document = SheetDocument.Parse(text);
                return SheetReader.Read(document).Goals.SelectMany(TextsOf)
                    .All(read => read.Value == string.Join('\n', read.Places.Select(document.At)));
            },
            iter: 5_000);

    [Fact]
    public void In_a_table_comes_back_cell_by_cell_from_its_text_form() =>
        Gen.OneOf(Gen.String, Word).Where(cell => !cell.Contains('\t', StringComparison.Ordinal)).Array[1, 4].Array[0, 6].Sample(
            rows =>
            {
                var text = string.Concat(rows.Select(row => string.Join('\t', row.Select(Quoted)) + "\n"));
                return SheetDocument.Parse(text).Lines.Select(line => line.Cells.Select(cell => cell.Text)).SelectMany(row => row).SequenceEqual(rows.SelectMany(row => row));
            },
            iter: 3_000);

    private static string Quoted(string cell) =>
        cell.StartsWith('"') || cell.Contains('\n', StringComparison.Ordinal) || cell.Contains('\r', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<SheetText> TextsOf(GoalReading goal) =>
    [
        goal.Title, goal.Department, goal.Situation, goal.Purpose, goal.SpecialNotes.Participation, goal.SpecialNotes.Effects, goal.SpecialNotes.Other,
        .. goal.Alignments.SelectMany(alignment => new[] { alignment.Label, alignment.Text }),
        .. goal.Initiatives.SelectMany(initiative => new[] { initiative.Title, initiative.CarriedOverFrom }),
        .. goal.Initiatives.SelectMany(initiative => initiative.Common.Select(common => common.Text)),
        .. goal.Initiatives.SelectMany(initiative => initiative.Actions)
            .SelectMany(action => new[] { action.Title, action.CarriedOverFrom, action.PeriodText, action.TargetText, action.MidReport, action.FinalReport }),
    ];
}
