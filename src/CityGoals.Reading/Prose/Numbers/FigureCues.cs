namespace CityGoals.Reading.Prose.Numbers;

/// <summary>
/// The words that stand right before or right behind a figure and what they say about it, each row with an example. To teach the readers another, add it to a row. The longest word
/// that fits is taken; the rows of <see cref="FigureCue.Nothing"/> name longer words that only look alike.
/// </summary>
internal static class FigureCues
{
    /// <summary>A row of a table.</summary>
    /// <param name="Cue">What the words say.</param>
    /// <param name="Words">The words.</param>
    /// <param name="Example">A target text.</param>
    /// <param name="Reading">What it is read as, in the short form of the tests.</param>
    internal sealed record Row(FigureCue Cue, string[] Words, string Example = "", string Reading = "");

    private static readonly string[] EarlierStates =
        ["対前年度", "対前年", "前年度", "前年同期", "前年同月", "前年", "昨年度", "昨年", "前回", "現状", "現在", "当初", "従来", "前年度実績", "前年実績", "実績"];

    /// <summary>What makes an earlier state something compared with.</summary>
    public static string[] ComparisonMarks { get; } = ["比", "比で", "比較で", "より", "より約", "から", "に比べて", "に比べ", "と比べて", "と比較して", "に対し", "に対して", "対比"];

    private static IEnumerable<string> Comparisons => (from state in EarlierStates from mark in ComparisonMarks select state + mark).Concat(["対前年度", "対前年"]);

    public static IReadOnlyList<Row> Before { get; } =
    [
        new(FigureCue.About, ["約", "およそ", "おおよそ", "おおむね", "概ね", "ほぼ", "凡そ"], "約100人", "約100人 = About 100 人"),
        new(FigureCue.AtLeast, ["少なくとも", "最低でも", "最低"], "少なくとも5回", "少なくとも5回 = AtLeast 5 回"),
        new(FigureCue.AtMost, ["最大でも", "最大", "多くとも", "上限"], "最大30人", "最大30人 = AtMost 30 人"),
        new(FigureCue.Total, ["延べ人数", "延べ", "延", "のべ"], "延べ120人", "延べ120人 = AtLeast? 120 人; counting=Total"),
        new(FigureCue.Distinct, ["実人数", "実人員", "実数", "実"], "実人数30人", "実人数30人 = AtLeast? 30 人; counting=Distinct"),
        new(FigureCue.Cumulative, ["累計で", "累計", "累積", "通算"], "累計400台", "累計400台 = AtLeast? 400 台; counting=Cumulative"),
        new(FigureCue.Sum, ["合計", "総計", "全体で", "計"], "合計30回", "合計30回 = AtLeast? 30 回"),
        new(FigureCue.Part, ["うち新規", "うち", "内訳"], "15件（うち5件）", "15件 = AtLeast? 15 件 // うち5件 = AtLeast? 5 件; link=PartOf 0"),
        new(FigureCue.Per,
            ["毎年度", "毎年", "毎月", "毎週", "毎日", "毎回", "毎期", "年間", "月間", "週間", "年度", "年", "月", "週", "1日"],
            "年4回", "年4回 = AtLeast? 4 回; per=年"),
        new(FigureCue.Average, ["平均で", "平均"], "平均14日以上", "平均14日以上 = AtLeast 14 日"),
        new(FigureCue.Goal, ["目標値", "目標", "目標は", "目標を", "目標数", "目標の", "計画の", "計画値", "予定の", "予定していた"], "目標90%", "目標90% = AtLeast? 90 %"),
        new(FigureCue.Baseline,
            ["現状値", "現状", "現状の", "前回の", "前年度の", "前年の", "昨年度の", "昨年の", "実績の", "現在値", "現在", "基準値", "基準", "前年度実績", "前年実績", "昨年度実績", "昨年実績", "前回実績", "前回", "前年度", "前年", "昨年度", "昨年", "実績値", "実績", "当初"],
            "現状75%、目標90%", "目標90% = AtLeast? 90 %; base=75 % 現状"),
        new(FigureCue.Compared, [.. Comparisons], "前年度比5%減", "前年度比5%減 = AtMost -5 %; basis=Change; base=前年度"),
        new(FigureCue.Missing, ["あと", "残り", "残る", "残りの", "残された"], "", ""),
        new(FigureCue.Plus, ["+", "プラス"], "+5ポイント", "+5ポイント = AtLeast 5 ポイント; basis=Change"),
        new(FigureCue.Minus, ["-", "▲", "△", "マイナス"], "▲5%", "▲5% = AtMost -5 %; basis=Change"),
        new(FigureCue.Nothing,
        [
            "契約", "予約", "条約", "公約", "規約", "制約", "節約", "集約", "要約", "解約", "特約", "成約", "協約", "統計", "会計", "設計", "家計", "時計", "推計", "集計", "事実", "充実", "確実", "現実", "口実", "誠実", "結実",
            "昨年", "翌年", "来年", "今年", "本年", "例年", "学年", "少年", "青年", "成年", "周年", "近年", "先月", "今月", "来月", "翌月", "今週", "来週", "先週", "順延", "遅延", "本年度", "今年度", "来年度", "翌年度", "当年度",
        ]),
    ];

    public static IReadOnlyList<Row> After { get; } =
    [
        new(FigureCue.AtLeast, ["以上", "を下回らない", "下回らない", "を割らない", "を割り込まない", "を切らない"], "90%を下回らない", "90%を下回らない = AtLeast 90 %"),
        new(FigureCue.AtMost,
            ["以下", "以内", "を超えない", "超えない", "を上回らない", "上回らない", "に抑える", "に抑制", "にとどめる", "に留める", "にとどめ", "までに抑える"],
            "340件を超えない", "340件を超えない = AtMost 340 件"),
        new(FigureCue.MoreThan, ["超え", "超", "を超える", "を超え", "を上回る", "を上回り", "より多い", "より多く", "より多くの"], "100件を超える", "100件を超える = MoreThan 100 件"),
        new(FigureCue.LessThan, ["未満", "を下回る", "を下回り", "を割る", "を切る", "より少ない", "より少なく"], "20人を下回る", "20人を下回る = LessThan 20 人"),
        new(FigureCue.About, ["程度", "前後", "ほど", "くらい", "ぐらい", "内外"], "40人程度", "40人程度 = About 40 人"),
        new(FigureCue.Keep, ["維持", "据え置き", "据え置く", "据置"], "90%を維持", "90%を維持 = Keep 90 %"),
        new(FigureCue.Raise,
            ["増加", "増員", "増額", "増やす", "増やし", "増大", "増設", "増", "引き上げ", "引上げ", "引上", "上げる", "拡大", "向上", "上昇", "高める", "アップ", "UP", "Up", "up", "伸ばす", "積み増し", "上積み"],
            "5%増", "5%増 = AtLeast 5 %; basis=Change"),
        new(FigureCue.Lower,
            ["減少", "減員", "減額", "減量", "減らす", "減らし", "減", "縮減", "削減", "短縮", "引き下げ", "引下げ", "引下", "下げる", "低減", "軽減", "圧縮", "縮小", "抑制", "ダウン", "DOWN", "Down", "down", "低下", "カット"],
            "23%削減", "23%削減 = AtMost -23 %; basis=Change"),
        new(FigureCue.Reach, ["達成", "到達", "に達する", "に到達"], "90%達成", "90%達成 = AtLeast 90 %"),
        new(FigureCue.To, ["に", "まで", "へ", "までに", "への", "までの", "にまで", "へと"], "6%に引き下げ", "6%に引き下げ = AtMost 6 %"),
        new(FigureCue.From, ["から"], "75%から90%に引き上げ", "90%に引き上げ = AtLeast 90 %; base=75 %"),
        new(FigureCue.Object, ["を"], "3割を削減", "3割を削減 = AtMost -30 %; basis=Change"),
        new(FigureCue.Of, ["の", "分の"], "1人の増員", "1人の増員 = AtLeast 1 人; basis=Change"),
        new(FigureCue.Than, ["より", "に比べ", "に比べて"], "38%より引き上げる", "38%より引き上げ = Raise; base=38 %"),
        new(FigureCue.Among, ["のうち", "の内", "うち", "中"], "15戸のうち7戸", "7戸 = AtLeast? 7 戸; of=15"),
        new(FigureCue.Whole, ["すべて", "全て", "全部"], "3施設すべて", "3施設すべて = All; of=3"),
        new(FigureCue.Scope, ["を対象", "対象の", "に対し", "に対する", "を加え", "を追加し"], "8,000人を対象に回収率50%以上", "50%以上 = AtLeast 50 %; subject=回収率"),
        new(FigureCue.Missing, ["不足", "足りない", "に届かない", "届かず", "に満たない", "未達"], "", ""),
        new(FigureCue.Goal, ["を予定していた", "予定していた", "を計画していた", "計画していた"], "", ""),
        new(FigureCue.Forecast, ["の見込み", "見込み", "の見込", "見込", "の予定", "予定", "となる見込み", "を予定"], "", ""),
        new(FigureCue.Filler, ["さらに", "更に", "着実に", "確実に", "段階的に", "大幅に"], "90%にさらに引き上げ", "90%にさらに引き上げ = AtLeast 90 %"),
        new(FigureCue.Nothing, ["減免", "減災", "増進", "増築", "超過勤務", "中学校", "中学", "中止", "中心", "中旬", "中間", "中央", "中高年", "中部", "中堅", "中小", "中身", "中継", "中国", "向上心", "拡大版", "維持管理", "維持費", "維持修繕"]),
    ];

    private static readonly WordTable<FigureCue> BeforeTable = Table(Before);
    private static readonly WordTable<FigureCue> AfterTable = Table(After);

    /// <summary>The word that ends at a place, and how long it is; length 0 if there is none.</summary>
    public static (FigureCue Cue, int Length) EndingAt(string text, int end, int from) => Known(BeforeTable.EndingAt(text, end, from));

    /// <summary>The word that starts at a place, and how long it is; length 0 if there is none.</summary>
    public static (FigureCue Cue, int Length) StartingAt(string text, int at) => Known(AfterTable.StartingAt(text, at));

    private static (FigureCue Cue, int Length) Known((FigureCue Cue, int Length) found) => found.Cue == FigureCue.Nothing ? default : found;

    private static WordTable<FigureCue> Table(IReadOnlyList<Row> rows) => new(rows.SelectMany(row => row.Words.Select(word => (word, row.Cue))));
}
