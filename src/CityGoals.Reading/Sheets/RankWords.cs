using System.Globalization;
using System.Text.RegularExpressions;

namespace CityGoals.Reading.Sheets;

/// <summary>Reads a rank: 1位, 第1位, １, ①, 一位.</summary>
internal static partial class RankWords
{
    private const string Kanji = "一二三四五六七八九十";

    /// <summary>The rank, 1 to 99; none if the text is anything else.</summary>
    public static int? Read(string text)
    {
        if (text.Length > 10)
        {
            return null;
        }

        if (Pattern().Match(Width.Fold(text)) is not { Success: true } match)
        {
            return null;
        }

        var word = match.Groups[1].ValueSpan;
        return word[0] switch
        {
            >= '①' and <= '⑳' => word[0] - '①' + 1,
            >= '1' and <= '9' => int.Parse(word, CultureInfo.InvariantCulture),
            _ => Kanji.IndexOf(word[0], StringComparison.Ordinal) + 1,
        };
    }

    [GeneratedRegex(@"^\s*第?\s*([1-9][0-9]?|[①-⑳]|[一二三四五六七八九十])\s*(?:位|番|番目)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
