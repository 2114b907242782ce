namespace CityGoals.Reading.Prose.Reports;

/// <summary>What the verbs of a report say about whether something is done.</summary>
internal static class Predicates
{
    // Bounds the work on hostile texts.
    private const int LongestClause = 60;
    private const int LongestSentence = 160;

    private static readonly WordTable<bool> Levels = WordTable.Of(
        "となった", "となり", "となっている", "となって", "に達した", "に達し", "であった", "であり", "である", "だった", "とした", "とし", "になった", "になり", "に増えた", "に増加", "に減った", "に減少", "に上った", "に上り", "を数えた", "を記録", "でした", "となりました", "まで増え", "まで減", "に向上", "に改善", "に縮", "にとどま", "で推移");

    private static readonly WordTable<bool> Flows = WordTable.Of("を取り崩", "を積", "を加え", "を追加", "増え", "減り", "減った", "増加し", "減少し", "高い", "低い", "上回", "下回", "高く", "低く", "が加わ");

    private static readonly string[] Planned = ["予定", "見込", "見通し", "計画して", "目指", "することとし"];

    private static readonly WordTable<bool> States = WordTable.Of("である", "ている", "でいる", "ておる", "ています", "でいます", "ております", "であります", "いる", "ある");

    /// <summary>Whether a place is followed by words for a level that stands: となった, である.</summary>
    public static bool IsLevel(string text, int at) => at >= text.Length || text[at] is '。' || Levels.StartingAt(text, at).Length > 0;

    /// <summary>Whether a place is followed by words for what came or went, which is no level: を取り崩している, 増えた.</summary>
    public static bool IsFlow(string text, int at) => Flows.StartingAt(text, at).Length > 0;

    /// <summary>Whether what stands at a place is planned or expected: its clause says so, or ends its sentence in a verb that is neither past nor a state.</summary>
    public static bool IsPlanned(string text, int at)
    {
        var end = ClauseEnd(text, at, LongestClause, commas: true);
        return SaysPlanned(text.AsSpan(at, end - at)) || (!(end < text.Length && text[end] == '、') && EndsAhead(text, at, end));
    }

    /// <summary>Whether the sentence, from a place on, is about something still to be done.</summary>
    public static bool SentenceIsAhead(string text, int at)
    {
        var end = ClauseEnd(text, at, LongestSentence, commas: false);
        var last = text.AsSpan(at, end - at).LastIndexOf('、') + 1;
        return SaysPlanned(text.AsSpan(at + last, end - at - last)) || EndsAhead(text, at, end);
    }

    /// <summary>Whether a word stands between a place and the end of its sentence.</summary>
    public static bool SaysInSentence(string text, int at, WordTable<bool> words)
    {
        var end = ClauseEnd(text, at, LongestSentence, commas: false);
        for (var i = at; i < end; i++)
        {
            if (words.StartingAt(text, i).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseEnd(string text, int at, int longest, bool commas)
    {
        var end = at;
        while (end < text.Length && end - at < longest && text[end] is not ('。' or '\n') && !(commas && text[end] == '、'))
        {
            end++;
        }

        return end;
    }

    private static bool SaysPlanned(ReadOnlySpan<char> words)
    {
        foreach (var word in Planned)
        {
            if (words.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 増やす and 行っていく are still to come; 増やした, である and a bare noun are not.
    private static bool EndsAhead(string text, int at, int end)
    {
        while (end > at && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ')' or '」'))
        {
            end--;
        }

        return end > at && text[end - 1] is 'る' or 'う' or 'く' or 'ぐ' or 'す' or 'つ' or 'む' or 'ぶ' && States.EndingAt(text, end, at).Length == 0;
    }
}
