namespace CityGoals.Reading.Prose;

/// <summary>How much two phrases speak of the same things, by the pairs of neighbouring signs in their nouns.</summary>
internal sealed class WordOverlap
{
    // Say how, where or that something is done, not what.
    private static readonly WordTable<bool> Generic = WordTable.Of(
        "実施", "開催", "設置", "運用", "運営", "対象", "提供", "開始", "推進", "作成", "策定", "整備", "導入", "新規", "市内", "市民", "年間", "全体", "参加者", "参加", "利用者", "割合", "平均", "速報値", "確定値", "実績", "結果", "合計", "累計", "延べ",
        "取組", "取り組", "目標", "上半期", "下半期", "平日", "休日", "今年度", "本年度", "年度", "中間", "期末", "現在", "時点", "新た", "これまで", "人数", "件数", "回数", "者数", "数", "率", "値", "計", "等", "約", "実", "延", "月末", "月", "年", "末", "市", "本市");

    private readonly HashSet<int> pairs;

    public WordOverlap(string words)
    {
        var folded = FoldedText.Of(words).Text;
        pairs = [.. Pairs(folded, 0, folded.Length)];
        Head = HeadOf(folded);
    }

    /// <summary>Whether the phrase says nothing that could be found again.</summary>
    public bool IsEmpty => pairs.Count == 0;

    /// <summary>Whether it has so many nouns that half of them in common may still mean another thing.</summary>
    public bool IsLong => pairs.Count > 2;

    /// <summary>Its last noun that says what is counted; empty if there is none.</summary>
    public string Head { get; }

    /// <summary>The share of the pairs of this phrase that stand in a stretch of a text.</summary>
    public double In(string text, int start, int end)
    {
        if (IsEmpty)
        {
            return 0;
        }

        var found = new HashSet<int>();
        foreach (var pair in Pairs(text, start, end))
        {
            if (pairs.Contains(pair))
            {
                found.Add(pair);
            }
        }

        return (double)found.Count / pairs.Count;
    }

    /// <summary>Whether a stretch of a text has no noun of its own.</summary>
    public static bool IsGeneric(string text, int start, int end) => !Pairs(text, start, end).Any();

    private static IEnumerable<int> Pairs(string text, int start, int end)
    {
        var previous = '\0';
        for (var i = start; i < end;)
        {
            var (_, generic) = Generic.StartingAt(text, i);
            if (generic > 0 && i + generic <= end)
            {
                previous = '\0';
                i += generic;
                continue;
            }

            var c = text[i++];
            if (!IsNoun(c))
            {
                previous = '\0';
                continue;
            }

            if (previous != '\0')
            {
                yield return (previous << 16) | c;
            }

            previous = c;
        }
    }

    private static string HeadOf(string text)
    {
        var (head, start) = ("", -1);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsNoun(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var run = text[start..i];
                head = run.Length > 1 && Generic.StartingAt(run, 0).Length < run.Length ? run : head;
                start = -1;
            }
        }

        return head;
    }

    private static bool IsNoun(char c) => Signs.IsKanji(c) || Signs.IsKatakana(c) || char.IsAsciiLetter(c);
}
