namespace CityGoals.Reading.Prose.Numbers;

/// <summary>The words that make a figure one for each so long or so many: 1人当たり5回, 3件/月.</summary>
internal static class Rates
{
    private static readonly string[] ForEach = ["当たり", "あたり", "当り", "につき", "ごとに", "ごと", "毎に"];

    private static readonly WordTable<bool> Times = WordTable.Of("年度", "年", "月", "週", "日", "回");

    /// <summary>Where a number with a unit ends that is what a figure behind it is counted for: 1人当たり, 10万人あたり, and the 1人 of 1人1台; 0 if it is none.</summary>
    public static int EndAhead(string text, Number number, int unitEnd)
    {
        foreach (var word in ForEach)
        {
            if (text.AsSpan(unitEnd).StartsWith(word, StringComparison.Ordinal))
            {
                return unitEnd + word.Length;
            }
        }

        return number is { Value: 1, Decimals: 0 } && unitEnd < text.Length && (char.IsAsciiDigit(text[unitEnd]) || SmallNumber.KanjiDigit(text[unitEnd]) > 0) ? unitEnd : 0;
    }

    /// <summary>Where it starts, with the 人口 of 人口10万人あたり.</summary>
    public static int Start(string text, int at) => text.AsSpan(0, at).EndsWith("人口", StringComparison.Ordinal) ? at - 2 : at;

    /// <summary>Where the 月 ends in 3件/月以上, from behind the unit; 0 if there is none. 7戸/15戸 is a fraction.</summary>
    public static int EndBehind(string text, int unitEnd)
    {
        if (unitEnd + 1 >= text.Length || text[unitEnd] != '/')
        {
            return 0;
        }

        var (_, time) = Times.StartingAt(text, unitEnd + 1);
        var (unit, length) = Units.At(text, unitEnd + 1);
        var end = unitEnd + 1 + (time > 0 ? time : unit is null ? 0 : length);
        var bounded = end >= text.Length || !(Signs.IsKanji(text[end]) || Signs.IsKatakana(text[end]) || char.IsAsciiLetterOrDigit(text[end])) || FigureCues.StartingAt(text, end).Length > 0;
        return end > unitEnd + 1 && bounded ? end : 0;
    }
}
