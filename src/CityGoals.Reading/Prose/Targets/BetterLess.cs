namespace CityGoals.Reading.Prose.Targets;

/// <summary>Things of which less is better, so that a bare figure is rather a limit than an aim.</summary>
internal static class BetterLess
{
    private static readonly WordTable<bool> Words = WordTable.Of(
        "消費", "使用量", "電力量", "時間外", "残業", "超過勤務", "事故", "死者", "死亡", "自殺", "負傷", "滞納", "未納", "未収", "不納欠損", "苦情", "犯罪", "火災", "排出", "ごみ量", "被害", "赤字", "負債", "借入", "地方債残高", "市債残高",
        "待機児童", "不登校", "離職", "待ち時間", "漏水", "違反", "誤り", "ミス", "不明水", "孤立");

    public static bool Says(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Words.StartingAt(words, i).Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
