using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>Reports that say in words that a target without a figure is met: 全戸配布が実施された, 割合を引き上げた.</summary>
internal static class StatedInWords
{
    private static readonly WordTable<Comparator> Deeds = new(
    [
        .. new[] { "引き上げた", "引上げた", "増加した", "向上した", "増えた", "上回った", "上がった", "拡大した", "増員した", "引き上げました", "増加しました", "向上しました", "引き上げられた" }.Select(word => (word, Comparator.Raise)),
        .. new[] { "引き下げた", "引下げた", "減少した", "短縮した", "減った", "下回った", "下がった", "縮減した", "削減した", "縮減できた", "削減できた", "減少しました", "削減しました" }.Select(word => (word, Comparator.Lower)),
        .. new[] { "維持した", "維持できた", "維持している", "据え置いた", "維持しました" }.Select(word => (word, Comparator.Keep)),
    ]);

    private static readonly string[] Failures = ["なかった", "できず", "至らな", "未実施", "未達", "除く", "除き", "ていない", "ません"];

    private static readonly string[] Wholes = ["すべて", "全て", "全員"];

    public static bool Meets(NumericTarget target, ReportText report)
    {
        if (target.Value is not null)
        {
            return false;
        }

        var text = report.Scan.Text;
        var words = new WordOverlap(target.Subject);
        var set = FoldedText.Of(target.Words).Text;
        var things = Wholes.Append("全").FirstOrDefault(whole => set.StartsWith(whole, StringComparison.Ordinal)) is { } mark ? set[mark.Length..].TrimStart('の') : set;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('。') is >= 0 and var stop ? start + stop : text.Length;
            var sentence = text.AsSpan(start, end - start);
            if (!ContainsAny(sentence, Failures) && !Predicates.IsPlanned(text, Math.Max(start, end - 30))
                && (target.Comparator == Comparator.All
                    ? sentence.Contains(set, StringComparison.Ordinal) || (ContainsAny(sentence, Wholes) && (words.In(text, start, end) > 0 || (things.Length > 1 && sentence.Contains(things, StringComparison.Ordinal))))
                    : SaysDeed(text, start, end, target.Comparator) && (words.IsEmpty || words.In(text, start, end) > 0)))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private static bool SaysDeed(string text, int start, int end, Comparator comparator)
    {
        for (var i = start; i < end; i++)
        {
            if (Deeds.StartingAt(text, i) is (var said, > 0) && said == comparator)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
