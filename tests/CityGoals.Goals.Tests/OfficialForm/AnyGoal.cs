using CityGoals.Fiscal;
using CityGoals.Reading.Sheets;
using CsCheck;
using FormText = CityGoals.Reading.Sheets.SheetText;

namespace CityGoals.Goals.Tests.OfficialForm;

/// <summary>Goals of every shape that a sheet can have, with texts that lead astray: numbers, quotes, blanks, what spreadsheets calculate or escape, and texts longer than a row is high.</summary>
internal static class AnyGoal
{
    private static readonly string[] Pieces =
    [
        "橋", "道の", "ア", "5回", "9月末", "。", " ", "　", "\n", "\n・", "\n\n", "\"", "(240)", "A<B", "&", "：", "〜", "1.5倍", "𠮷", "é", "'", "=1+2", "+", "-", "@", "_x0041_", "研修会6回（延べ120人）", Long,
    ];

    private const string Long = "この市のすべての地区で防災訓練を行い、参加した人の数と、そこで分かった課題をまとめて、次の年度の計画に生かす。この市のすべての地区で防災訓練を行い、参加した人の数と、そこで分かった課題をまとめて、次の年度の計画に生かす。";

    private static readonly Gen<FormText> MayBeEmpty = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 8].Select(pieces => Text(string.Concat(pieces).Trim()));

    private static readonly Gen<FormText> Filled = MayBeEmpty.Select(text => text.IsEmpty ? Text("橋") : text);

    private static readonly Gen<ActionReading> Action =
        Gen.Select(Filled, MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty).Select(texts => new ActionReading(0, texts.Item1, None, texts.Item2, texts.Item3, texts.Item4, texts.Item5, true));

    private static readonly Gen<InitiativeReading> Initiative =
        from title in Filled
        from actions in Action.Array[1, 5]
        from isNumbered in Gen.Bool
        from same in Gen.Bool
        from unplanned in Gen.Bool
        from reported in Filled
        from common in MayBeEmpty
        let numbered = actions.Select((action, at) => action with { Ordinal = at + 1, PeriodText = same ? actions[0].PeriodText : action.PeriodText })
        let extra = new ActionReading(actions.Length + 1, None, None, None, None, reported, None, false)
        select isNumbered
            ? new InitiativeReading(title, None, NumberingStyle.Parentheses, [.. unplanned ? numbered.Append(extra) : numbered], [new(Heading.Initiative, Text($"【共通】{common}"))])
            : new InitiativeReading(title, None, NumberingStyle.None, [actions[0] with { Title = title }], []);

    /// <summary>A goal of rank 1 of 道路部 in 2024年度.</summary>
    public static Gen<GoalReading> Goal { get; } =
        from title in Filled
        from texts in Gen.Select(MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty, MayBeEmpty)
        from plans in Gen.Int[0, 5]
        from initiatives in Initiative.Array[1, 4]
        select new GoalReading(
            1, title, new FiscalYear(2024), Text("道路部"),
            [.. Enumerable.Range(1, plans).Select(plan => new AlignmentReading(Text($"第{plan}次計画における位置付け"), plan % 2 == 0 ? texts.Item1 : texts.Item2))],
            texts.Item3, texts.Item4, initiatives, new(texts.Item5, texts.Item6, None));

    private static FormText None => FormText.None;

    private static FormText Text(string text) => new(text, []);
}
