namespace CityGoals.Portal.Languages;

/// <summary>Tells Japanese words from others by their characters.</summary>
public static class JapaneseWords
{
    /// <summary>A text cut where it changes between Japanese and other words; the stretches joined are the text.</summary>
    public static IEnumerable<(string Text, bool Japanese)> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var japanese = IsJapanese(text[start]);
            var end = start + 1;
            while (end < text.Length && IsJapanese(text[end]) == japanese) end++;
            yield return (text[start..end], japanese);
            start = end;
        }
    }

    /// <summary>Whether a character is of Japanese writing: kana, kanji, their marks, and full-width forms.</summary>
    public static bool IsJapanese(char character) => character is
        (>= '\u3000' and <= '\u30FF') or (>= '\u31F0' and <= '\u33FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
