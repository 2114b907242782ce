namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Finds the words that say what a figure counts.</summary>
internal static class Subjects
{
    // Bounds the work on hostile texts; no noun phrase of a sheet is longer.
    private const int Longest = 80;
    private const int MostParts = 5;

    private static readonly WordTable<bool> Trailing = WordTable.Of(
        "について", "として", "における", "に関する", "に係る", "を", "は", "が", "の", "に", "で", "へ", "と", "も", "とし", ":", "、", ",", "・", " ", "\u3000", "-", "~", "→", "(", "「", "=", "×", "は、", "を、", "新たに", "新規に");

    // Words that merely end like a particle.
    private static readonly WordTable<bool> Kept = WordTable.Of("ども", "まで", "ひと", "もと", "まと", "もの", "こと", "ごと");

    private static readonly WordTable<bool> Leading = WordTable.Of(
        "及び", "および", "並びに", "また、", "また", "さらに", "あわせて", "併せて", "かつ", "、", ",", "・", " ", "\u3000", ")", "/", "を", "は", "が", "の", "に", "で", "と", "し", "とし", "ただし", "※", "○", "●", "-", "×", "までに", "まで", "から", "末");

    private static readonly string[] Listing = ["及び", "および", "並びに", "又は", "または"];

    /// <summary>Whether the sign at a place parts what is said about one thing from another.</summary>
    public static bool StartsClause(string text, int at) => text[at] is '、' or '。' or '\n' or '(' or ')' or ';' || (text[at] == '・' && (at == 0 || char.IsWhiteSpace(text[at - 1])));

    /// <summary>The words between two places without particles around them.</summary>
    public static (int At, int End) Between(string text, int start, int end) => Trim(text, Math.Max(start, end - Longest), end);

    /// <summary>The words before a whole set, or what is done with it.</summary>
    public static (int At, int End) Around(string text, int clause, int at, int end)
    {
        var before = Between(text, clause, at);
        var after = end;
        while (after < text.Length && after - end < Longest && (Signs.IsKanji(text[after]) || Signs.IsKatakana(text[after])))
        {
            after++;
        }

        return before.At < before.End ? before : after > end ? (end, after) : Behind(text, end, text.Length);
    }

    /// <summary>The words before the figure, or behind it where none stand before; of the figure before it where both are bare.</summary>
    public static (int At, int End) Of(FigureScan scan, int index)
    {
        var (text, figure) = (scan.Text, scan.Figures[index]);
        var found = Before(scan, index, figure.Left);
        if (found.At < found.End)
        {
            figure.HasOwnSubject = true;
            return found;
        }

        found = Behind(text, figure.Right, index + 1 < scan.Figures.Count ? scan.Figures[index + 1].Left : text.Length);
        if (found.At < found.End)
        {
            return found;
        }

        found = Context(scan, index);
        return found.At < found.End || index == 0 || figure.Says(FigureCue.Sum) || scan.Figures[index - 1].SentenceStart != figure.SentenceStart ? found : scan.Figures[index - 1].Subject;
    }

    /// <summary>The words before the bracket that the figure stands in; empty outside brackets.</summary>
    public static (int At, int End) Context(FigureScan scan, int index)
    {
        var bracket = scan.Figures[index].Bracket;
        if (bracket < 0)
        {
            return default;
        }

        var before = scan.LastFigureBefore(bracket);
        if (before >= 0 && scan.Figures[before] is { } other && other.Right >= bracket - 1 && other.Right <= bracket)
        {
            return other.Subject;
        }

        var floor = before >= 0 ? scan.Figures[before].Right : 0;
        return Trim(scan.Text, Math.Max(Math.Max(floor, scan.Figures[index].OuterClause), bracket - Longest), bracket);
    }

    private static (int At, int End) Before(FigureScan scan, int index, int end)
    {
        var (text, figure) = (scan.Text, scan.Figures[index]);
        if (figure.TimeBefore is { } time)
        {
            end = time.At;
        }

        if (figure.StartsFrom is { } first && first.SentenceStart == figure.SentenceStart)
        {
            return first.Subject;
        }

        var floor = Math.Max(Math.Max(0, end - Longest), figure.Bracket + 1);
        if (index > 0 && scan.Figures[index - 1] is { } previous && previous.Right <= end)
        {
            floor = Math.Max(floor, Math.Min(end, Math.Max(previous.Right, previous.Particle == FigureCue.Among ? previous.Reach : 0)));
        }

        var start = Math.Max(floor, figure.ClauseStart);
        start = index > 0 && start == scan.Figures[index - 1].Right ? PastDeed(text, start, end) : start;
        if (start >= end)
        {
            return default;
        }

        // 小学生、中学生及び若者40人 counts all of them.
        var listed = Array.Exists(Listing, word => text.AsSpan(start, end - start).Contains(word, StringComparison.Ordinal));
        for (var parts = 0; listed && parts < MostParts && start > floor && text[start - 1] == '、'; parts++)
        {
            var from = Math.Max(floor, figure.SentenceStart);
            start = from < start - 1 ? from + text.AsSpan(from, start - 1 - from).LastIndexOf('、') + 1 : from;
        }

        var found = Trim(text, start, end);
        if (IsDuration(text, found))
        {
            return default;
        }

        return scan.TimeStartingAt(found.At) is { } dated && dated.End <= found.End ? Trim(text, dated.End, found.End) : found;
    }

    // The 3年間 of 3年間で300人 says how long, not what.
    private static bool IsDuration(string text, (int At, int End) words)
    {
        var (_, length) = words.At < words.End ? SmallNumber.Read(text, words.At, 2) : default;
        return length > 0 && text[(words.At + length)..words.End] is "年間" or "か年" or "ヶ年" or "カ年" or "か月間" or "ヶ月間" or "カ月間" or "年" or "か月" or "ヶ月" or "カ月";
    }

    // The 開催 of 6回開催 参加者60人 belongs to the figure before.
    private static int PastDeed(string text, int at, int end)
    {
        var i = at;
        while (i < end && (Signs.IsKanji(text[i]) || Signs.IsKatakana(text[i])))
        {
            i++;
        }

        return i < end && char.IsWhiteSpace(text[i]) ? i : at;
    }

    // 6回の研修会を開催
    private static (int At, int End) Behind(string text, int at, int limit)
    {
        if (at >= text.Length || text[at] != 'の')
        {
            return default;
        }

        var end = at + 1;
        while (end < limit && end - at < Longest && !char.IsWhiteSpace(text[end]) && text[end] is not ('を' or 'が' or 'は' or 'に' or 'で' or '、' or '。' or '(' or ')' or '/'))
        {
            end++;
        }

        return Trim(text, at + 1, end);
    }

    private static (int At, int End) Trim(string text, int start, int end)
    {
        while (Trailing.EndingAt(text, end, start) is (_, > 0 and var length) && Kept.EndingAt(text, end, start).Length == 0)
        {
            end -= length;
        }

        while (start < end && (Leading.StartingAt(text, start).Length is > 0 and var length || (length = ItemNumber(text, start)) > 0))
        {
            start += length;
        }

        return start < end ? (start, end) : default;
    }

    // (1), ①
    private static int ItemNumber(string text, int at)
    {
        if (text[at] is >= '①' and <= '⑳')
        {
            return 1;
        }

        var (_, length) = text[at] == '(' ? SmallNumber.Read(text, at + 1, 2) : default;
        return length > 0 && at + 1 + length < text.Length && text[at + 1 + length] == ')' ? length + 2 : 0;
    }
}
