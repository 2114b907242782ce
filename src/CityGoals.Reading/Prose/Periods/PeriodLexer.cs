namespace CityGoals.Reading.Prose.Periods;

/// <summary>Splits the folded text of a period cell into words.</summary>
internal static class PeriodLexer
{
    public static List<PeriodToken> Words(string text, When when)
    {
        var words = new List<PeriodToken>();
        for (var i = 0; i < text.Length;)
        {
            var word = TimeAt(text, i, when, words) ?? WordAt(text, i);
            if (word.Kind == PeriodWord.Other && words is [.., { Kind: PeriodWord.Other }])
            {
                words[^1] = words[^1] with { End = word.End };
            }
            else
            {
                words.Add(word);
            }

            i = word.End;
        }

        Completion.Complete(words, when);
        return words;
    }

    // Half a time counts only beside the mark of a range or list, from whose other side the rest comes.
    private static PeriodToken? TimeAt(string text, int at, When when, List<PeriodToken> before)
    {
        var time = PeriodNotations.Longest(text, at, when, partial: true);
        if (time is { Incomplete: true })
        {
            var marked = (before is [.., { Kind: PeriodWord.Range or PeriodWord.From or PeriodWord.List }] && EndsWord(text, time.End))
                || (time.End < text.Length && PeriodWords.Longest(text, time.End).Kind is PeriodWord.Range or PeriodWord.From or PeriodWord.List);
            time = marked ? time : PeriodNotations.Longest(text, at, when, partial: false);
        }

        return time is null ? null : new(PeriodWord.Time, at, time.End, time);
    }

    private static PeriodToken WordAt(string text, int at)
    {
        var (kind, length) = PeriodWords.Longest(text, at);
        if (length > 0)
        {
            return new(kind, at, at + length);
        }

        if (!char.IsAsciiDigit(text[at]))
        {
            return new(PeriodWord.Other, at, at + 1);
        }

        // A number that counts something (第3回, 5地区) or an item (1) says nothing about time; a bare one might.
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.'))
        {
            end++;
        }

        var item = at > 0 && text[at - 1] == '(' && end < text.Length && text[end] == ')';
        var counts = end < text.Length && (Signs.IsKanji(text[end]) || Signs.IsKatakana(text[end])) && PeriodWords.Longest(text, end).Kind != PeriodWord.Unknown && text[end] != '時' && text[end] != '分';
        var month = end < text.Length && text[end] is 'か' or 'ヶ' or 'カ' or 'ケ' or 'ヵ' or '箇' or '個' && end + 1 < text.Length && text[end + 1] is '月' or '年';
        return new((item || counts) && !month ? PeriodWord.Other : PeriodWord.Unknown, at, end);
    }

    private static bool EndsWord(string text, int at) => at >= text.Length || PeriodWords.Longest(text, at) is { Kind: not (PeriodWord.Unknown or PeriodWord.Other), Length: > 0 };
}
