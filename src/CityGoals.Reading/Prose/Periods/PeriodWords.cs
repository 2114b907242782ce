namespace CityGoals.Reading.Prose.Periods;

/// <summary>The words that stand around times in period cells, and what they do. The longest that fits is taken.</summary>
internal static class PeriodWords
{
    private static readonly (PeriodWord Kind, string[] Words)[] Rows =
    [
        (PeriodWord.Range, ["~", "-", "→", "ー"]),
        (PeriodWord.From, ["から", "より"]),
        (PeriodWord.Since, ["以降", "以後"]),
        (PeriodWord.Until, ["までに", "までの間に", "までの間", "までを", "まで", "にかけて", "迄に", "迄"]),
        (PeriodWord.List, ["、", ",", "・", "と", "及び", "および", "並びに", "/", "&", "と、"]),
        (PeriodWord.About, ["頃", "ごろ", "ころ", "頃に", "頃を", "目途", "を目途", "を目途に", "目途に", "目処", "を目処に", "を目処", "目処に", "めど", "をめどに", "をめど", "めどに", "を目安に", "を目安", "目安"]),
        (PeriodWord.AsOf, ["時点", "の時点"]),
        (PeriodWord.Goal, ["目標年度", "目標年度:"]),
        (PeriodWord.Label, ["期限:", "期限", "期間:", "期間", "実施時期:", "実施時期", "達成時期:", "達成時期", "時期:", "実施期間:", "実施期間"]),
        (PeriodWord.Open, ["("]),
        (PeriodWord.Close, [")"]),
        (PeriodWord.Unknown,
        [
            "年", "月", "日", "週", "旬", "半期", "時期", "学期", "任期", "春", "夏", "秋", "冬", "前", "後", "早期", "早急", "早々", "早め", "速やか", "すみやか", "直ち", "至急", "当面", "当初", "始め", "はじめ", "初頭", "定例会", "臨時会",
            "順次", "以内", "未定", "末", "初め", "初旬", "頃", "中頃", "半ば", "なかば", "間もなく", "現在", "午", "次回", "今後", "期末", "翌", "明け", "常時", "毎", "間隔",
        ]),
        (PeriodWord.Other,
        [
            // Words that merely look like words about time
            "日本", "日程", "日常", "年金", "青年", "少年", "成年", "年齢", "年次", "年報", "前橋", "前提", "前向き", "名前", "後援", "後継", "端末", "粉末", "本日", "月報", "日報", "生年月日", "前年度比",
        ]),
    ];

    private static readonly WordTable<PeriodWord> Table = new(Rows.SelectMany(row => row.Words.Select(word => (word, row.Kind))));

    /// <summary>The word that starts at a place, and how long it is; length 0 if there is none.</summary>
    public static (PeriodWord Kind, int Length) Longest(string text, int at) => Table.StartingAt(text, at) is (var kind, > 0 and var length) ? (kind, length) : (PeriodWord.Other, 0);
}
