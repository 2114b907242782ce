namespace CityGoals.Goals.Tests;

/// <summary>Made-up plans as people state them.</summary>
internal static class PlanText
{
    public static object[] Elements(params string[] lines) =>
    [
        .. lines.Select(line => line.Split(' ', 3)).Select(cells => new
        {
            code = cells[0], parent = cells[0].LastIndexOf('-') is > 0 and var at ? cells[0][..at] : "", level = "", label = cells[1], title = cells[2], replaces = Array.Empty<string>(),
        }),
    ];

    public static object Of(int revision, string code, string name, string from, params object[] elements) =>
        new { revision, code, name, nameEn = "Plan", version = "前期", validFrom = from, elements };

    /// <summary>What SheetText's sheets speak of.</summary>
    public static object Comprehensive(int revision = 0) =>
        Of(revision, "comprehensive", "第2次試験市総合計画", "2026-04-01", Elements("1 第1編 みんなのまち", "1-1 第1章 学び", "1-2 第2章 窓口", "2 第2編 水のまち", "2-2 第2章 川"));

    public static object Manifesto() => Of(0, "manifesto", "2024市長マニフェスト", "2024-07-01", Elements("1 約束1 待たせない", "1-1 1-(1) 休日の窓口", "1-2 1-(2) 予約の受付"));
}
