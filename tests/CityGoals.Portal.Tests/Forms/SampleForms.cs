using System.Globalization;
using System.Text.Json;
using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Tests.Forms;

/// <summary>Made-up official forms, with texts as long as they are in practice.</summary>
internal static class SampleForms
{
    public const string Address = "/goals/2026/soumu/1";
    public const string Asked = "GET /goal-sheets/2026/soumu/1/form";
    public const string Printed = "POST /printings";

    private static readonly string[] Columns =
        ["取組項目及び方法・手段（何をどのように）", "期間・期限（いつ・いつまでに）", "数値目標（どの水準まで）", "中間報告（目標に対する進捗状況・進捗度）", "期末報告（目標に対する達成状況・達成度）"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A sheet with so many initiatives.</summary>
    public static SheetForm Of(string code, string department, int rank, int initiatives = 5)
    {
        var title = $"{department}の重点目標その{rank} <災害に強い&しなやかな市役所づくり>";
        var form = new GoalForm(
            "令和8年度 重点目標管理シート", new("重点目標", title), new("部局名", department), new("優先順位", $"{rank}位"),
            [
                new("総合計画における位置付け", "第1編 市民とともに歩む自治と行政\n第2章 将来を見すえた行財政経営"), new("総合戦略における位置付け", ""), new("市長マニフェストにおける位置付け", "1-(2)"),
                new("行財政改革大綱における位置付け", "(3) 人と組織の改革"),
            ],
            new("現況・課題", Long("現況", 6)), new("目的・効果", Long("目的", 5)), Columns, [.. Enumerable.Range(1, initiatives).Select(Row)], new("特記事項", ""),
            new("市民参加・協働の推進、市民満足度の向上を考慮した点", "自治会と一緒に行う。"), new("取組による効果・残された課題", ""));
        return new SheetForm(Guid.Parse($"019ab000-0000-7000-8000-{Math.Abs(StringComparer.Ordinal.GetHashCode(title)):D12}"), 2026, code, department, rank, rank, title, "published", 1, form);
    }

    /// <summary>What the service hands out for printing.</summary>
    public static string Printing(params IEnumerable<SheetForm> forms) => Text(new FormPrinting("みずせ市", new(2026, 10, 16, 0, 0, 0, TimeSpan.Zero), [.. forms]));

    public static string Text<T>(T answer) => JsonSerializer.Serialize(answer, Json);

    private static string[] Row(int number) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"取組その{number}(R7から継続)\n(1)食料の更新と備蓄倉庫の点検\n(2)自主防災組織との訓練\n(3)協定の締結"), "(1)4～2月\n(2)(3)年度末",
        $"(1)52,000食の維持\n(2){Long("目標", 1)}", $"(1)(2){Long("中間", 3)}", $"(1){Long("期末", 4)}\n(2)延べ131人が参加した。",
    ];

    private static string Long(string what, int sentences) => string.Concat(Enumerable.Range(1, sentences).Select(number => $"{what}の文その{number}では、市内のすべての地区で話し合いを重ね、分かったことを次の年度の計画に生かすこととした。"));
}
