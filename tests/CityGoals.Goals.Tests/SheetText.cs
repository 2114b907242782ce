namespace CityGoals.Goals.Tests;

/// <summary>Made-up sheets in the text form.</summary>
internal static class SheetText
{
    private const string Headings = "取組項目及び方法・手段\t期間・期限\t数値目標\t中間報告\t期末報告\t\t\t\n";

    /// <summary>A file with a sheet for each rank.</summary>
    public static string Of(string department, string year, params int[] ranks) => string.Concat(ranks.Select(rank => Goal(department, year, rank)));

    /// <summary>One sheet: 2 initiatives, 3 planned actions and one that is only reported, reports of both rounds.</summary>
    public static string Goal(string department, string year, int rank) =>
        $"{year} 重点目標管理シート\n\n"
        + $"重点目標\t{department}の目標その{rank}\t\t\t部局名\t{department}\t優先順位\t{rank}位\n"
        + "総合計画における位置付け\t第1編 第2章\t総合戦略における位置付け\t\t\t市長マニフェストにおける位置付け\t1-(2)\t\n"
        + "現況・課題\t窓口の待ち時間が長い。\t\t\t\t\t\t\n"
        + "目的・効果\t待たせない市役所にする。\t\t\t\t\t\t\n"
        + Headings
        + "窓口の改善(R7から継続) (1)案内係の配置 (2)予約の受付\t(1)9月末 (2)通年\t(1)窓口3か所 (2)予約 延べ1,200件\t(1)2か所に置いた。 (2)640件であった。\t(1)3か所に置いた。\t\t\t\n"
        + "職員の研修 (1)接遇研修の開催\t(1)4～2月\t(1)研修会6回（延べ120人）\t(1)4回開いた。 (2)手引きを作った。\t\t\t\t\n"
        + "特記事項\t市民参加・協働\t利用者の声を聞いた。\t取組による効果・残された課題\t待ち時間が減った。\t\t\t\n\n";
}
