using CityGoals.Fiscal;
using CityGoals.Reading.Sheets;
using CsCheck;

namespace CityGoals.Reading.Tests.Sheets;

public class AnyGoals
{
    private static readonly string[] Pieces = ["橋", "道の", "ア", "5回", "。", " ", "　", "\n", "\n・", "\n\n", " 【共通】", "\"", "\"\"", "(240)", "(H25から継続)", "<b>", "</b>", "・", "：", "※", "〜", "1.5倍", "𠮷", "é", "'", "="];

    private static readonly Gen<SheetText> MayBeEmpty =
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 8].Select(pieces => SheetText.None with { Value = Clean(string.Concat(pieces)) });

    private static readonly Gen<SheetText> Filled = MayBeEmpty.Select(text => text.IsEmpty ? text with { Value = "橋" } : text);

    private static readonly Gen<ActionReading> Action =
        Gen.Select(Filled, MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty).Select(texts => new ActionReading(0, texts.Item1, SheetText.None, texts.Item2, texts.Item3, texts.Item4, texts.Item5, true));

    private static readonly Gen<InitiativeReading> Initiative =
        from title in Filled
        from numbering in Gen.Int[0, 3].Select(style => (NumberingStyle)style)
        from actions in Action.Array[1, 5]
        from reported in Filled
        from unplanned in Gen.Bool
        from common in Gen.Bool
        from same in Gen.Bool
        let numbered = actions.Select((action, i) => action with { Ordinal = i + 1, PeriodText = same ? actions[0].PeriodText : action.PeriodText, MidReport = same ? actions[^1].MidReport : action.MidReport })
        let extra = new ActionReading(actions.Length + 1, SheetText.None, SheetText.None, SheetText.None, SheetText.None, reported, SheetText.None, false)
        let text = SheetText.None with { Value = $"【共通】{reported.Value}" }
        select numbering == NumberingStyle.None
            ? new InitiativeReading(title, SheetText.None, numbering, [actions[0] with { Title = title }], [])
            : new InitiativeReading(
                title,
                SheetText.None,
                numbering,
                [.. unplanned ? numbered.Append(extra) : numbered],
                common && (unplanned || !actions[^1].MidReport.IsEmpty) ? [new(Heading.MidReport, text)] : []);

    private static readonly Gen<GoalReading> Goal =
        from title in Filled
        from texts in Gen.Select(MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty)
        from initiatives in Initiative.Array[1, 4]
        select new GoalReading(
            1,
            title,
            new FiscalYear(2024),
            SheetText.None with { Value = "道路部" },
            [new(SheetText.None with { Value = "総合計画における位置付け" }, texts.Item1), new(SheetText.None with { Value = "2024市長マニフェスト における位置付け" }, texts.Item2)],
            texts.Item3,
            texts.Item4,
            initiatives,
            new(texts.Item5, texts.Item6, SheetText.None));

    [Fact]
    public void Are_the_same_after_they_were_written_out_and_read() =>
        Goal.Array[0, 4].Select(goals => goals.Select((goal, i) => goal with { Rank = i + 1 }).ToList()).Where(goals => goals.Count > 0).Sample(
            goals =>
            {
                var written = SheetWriter.Write(goals);
                var reading = SheetReader.Read(SheetDocument.Parse(written));

                reading.Refusals.ShouldBeEmpty(written);
                Same(Content.Of(reading.Goals), Content.Of(goals), written);
                SheetWriter.Write(reading.Goals).ShouldBe(written);
            },
            iter: 3_000);

    /// <summary>Notes on carrying over are found by the reader, not given by the generator.</summary>
    private static void Same(IReadOnlyList<string> one, IReadOnlyList<string> other, string written)
    {
        bool IsNote(string line) => line.Contains("CarriedOver", StringComparison.Ordinal);
        var differences = one.Where(line => !IsNote(line)).Zip(other.Where(line => !IsNote(line))).Where(lines => lines.First != lines.Second).Select(lines => $"{lines.First} | {lines.Second}");
        differences.Take(3).ShouldBeEmpty(written);
        one.Count.ShouldBe(other.Count, written);
    }

    /// <summary>Without the blanks and left-over markup around it: no text of a sheet has them.</summary>
    private static string Clean(string text) => SheetText.Of(text, 1, 1).Value;
}
