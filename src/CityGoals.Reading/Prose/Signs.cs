namespace CityGoals.Reading.Prose;

/// <summary>Kinds of signs in folded text.</summary>
internal static class Signs
{
    /// <summary>A Chinese character, or the mark that repeats one.</summary>
    public static bool IsKanji(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '々' or '〇';

    /// <summary>A sign of the angular kana, the mark of a long vowel included.</summary>
    public static bool IsKatakana(char c) => c is (>= '\u30A1' and <= '\u30FA') or 'ー';

    /// <summary>Where a run of such characters and kana starts that ends at a place, no earlier than <paramref name="from"/> and at most so many back.</summary>
    public static int RunStart(string text, int end, int from, int longest)
    {
        var start = end;
        while (start > from && end - start < longest && (IsKanji(text[start - 1]) || IsKatakana(text[start - 1])))
        {
            start--;
        }

        return start;
    }

    /// <summary>A sign of the round kana.</summary>
    public static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u3096';
}
