namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Marks figures that count a whole and are never targets: 全12校, すべての5地区, 全自治会240.</summary>
internal static class FigureWholes
{
    private const int LongestRun = 8;

    private static readonly WordTable<bool> Wholes = WordTable.Of("全", "すべての", "全ての", "全部で");

    public static void Attach(string text, Figure figure)
    {
        var (_, length) = Wholes.EndingAt(text, figure.Left, figure.SentenceStart);
        var named = length == 1 && figure.Left > 1 && text[figure.Left - 2] is '安' or '完' or '保' or '健' or '万';
        figure.IsWhole = (length > 0 && !named) || FollowsSetNoun(text, figure);
        figure.Left -= named ? 0 : length;
    }

    // 全中学校9校
    private static bool FollowsSetNoun(string text, Figure figure)
    {
        var run = Signs.RunStart(text, figure.Left, figure.ClauseStart, LongestRun);
        return run + 1 < figure.Left && text[run] == '全' && !(run > 0 && Signs.IsKanji(text[run - 1])) && !text.AsSpan(run).StartsWith("全体", StringComparison.Ordinal) && !text.AsSpan(run).StartsWith("全国", StringComparison.Ordinal);
    }
}
