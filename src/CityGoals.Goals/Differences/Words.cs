using System.Globalization;
using System.Text;

namespace CityGoals.Goals.Differences;

/// <summary>
/// Cuts a text into what a reader takes for words. Japanese writes no spaces; the kind of script changes where most words begin, so that a run of kanji,
/// of one of the kana, of letters, or a number with its separators is one word, and everything else stands alone. No character as a reader sees it
/// is cut. Pure.
/// </summary>
internal static class Words
{
    private enum Script
    {
        Other,
        Kanji,
        Hiragana,
        Katakana,
        Letter,
        Digit,
    }

    /// <summary>The words of a text, which together are the text.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var (start, script) = (0, Script.Other);
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var next = ScriptAt(text, at, length, script);
            if (at > start && (next != script || next == Script.Other))
            {
                words.Add(text[start..at]);
                start = at;
            }

            (at, script) = (at + length, next);
        }

        if (start < text.Length) words.Add(text[start..]);
        return words;
    }

    /// <summary>The sentences of a text, which together are the text; each ends with its 。 or its line.</summary>
    public static List<string> SentencesOf(string text)
    {
        var sentences = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('。', '\n');
            var next = end < 0 ? text.Length : start + end + 1;
            sentences.Add(text[start..next]);
            start = next;
        }

        return sentences;
    }

    /// <summary>Whether a text says little by itself: at most two characters, of hiragana (particles) or signs, within a line.</summary>
    public static bool AreSlight(string text) =>
        text.Length <= 2 && text.EnumerateRunes().All(rune => Of(rune, Script.Other) is Script.Other or Script.Hiragana && !IsBreak(rune));

    /// <summary>Whether a text may be cut at a place for being read: between words, or within a compound of kanji.</summary>
    public static bool MayCut(string text, int place)
    {
        var (at, script) = (0, Script.Other);
        while (at < place)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            (at, script) = (at + length, ScriptAt(text, at, length, script));
        }

        if (at > place || at == text.Length) return at == place;
        var next = ScriptAt(text, at, StringInfo.GetNextTextElementLength(text, at), script);
        return next != script || next is Script.Kanji or Script.Other;
    }

    private static Script ScriptAt(string text, int at, int length, Script before)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return Script.Other;
        // 1,200 and 3.5 are one number.
        if (before == Script.Digit && IsSeparator(rune) && at + length < text.Length && char.IsDigit(text, at + length)) return Script.Digit;
        return Of(rune, before);
    }

    private static Script Of(Rune rune, Script before) => rune.Value switch
    {
        // The long sound is of the kana before it.
        'ー' => before == Script.Hiragana ? Script.Hiragana : Script.Katakana,
        '々' or '〆' or '〇' or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => Script.Kanji,
        '・' => Script.Other,
        >= 0x3041 and <= 0x309F => Script.Hiragana,
        (>= 0x30A1 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) => Script.Katakana,
        _ when Rune.IsDigit(rune) => Script.Digit,
        _ when Rune.IsLetter(rune) => Script.Letter,
        _ => Script.Other,
    };

    private static bool IsSeparator(Rune rune) => rune.Value is ',' or '.' or '，' or '．';

    private static bool IsBreak(Rune rune) => rune.Value is '\n' or '\r' or '\u2028' or '\u2029';
}
