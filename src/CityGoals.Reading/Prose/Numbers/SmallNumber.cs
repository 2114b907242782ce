namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Numbers of at most four digits, as they stand in dates: 9, 09, 2016, 十二, 二十八.</summary>
internal static class SmallNumber
{
    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>The number that starts at a place, and how long it is; length 0 if there is none. The digits must be the whole run of digits.</summary>
    public static (int Value, int Length) Read(string text, int at, int maxDigits)
    {
        var end = at;
        var value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            if (end - at == maxDigits)
            {
                return default;
            }

            value = (value * 10) + (text[end] - '0');
            end++;
        }

        return end > at ? (value, end - at) : ReadKanji(text, at);
    }

    /// <summary>The value of a kanji digit, 0 to 9; negative for other signs.</summary>
    public static int KanjiDigit(char c) => c == '零' ? 0 : KanjiDigits.IndexOf(c, StringComparison.Ordinal);

    // 十二 and 二十八; also digit by digit: 二八.
    private static (int Value, int Length) ReadKanji(string text, int at)
    {
        var tens = 0;
        var digits = 0;
        var seenTen = false;
        var end = at;
        for (; end < text.Length && end - at < 4; end++)
        {
            if (text[end] == '十' && !seenTen && digits < 10)
            {
                seenTen = true;
                tens = end == at ? 10 : digits * 10;
                digits = 0;
            }
            else if (KanjiDigit(text[end]) is >= 0 and var digit)
            {
                digits = (digits * 10) + digit;
            }
            else
            {
                break;
            }
        }

        return end > at ? (tens + digits, end - at) : default;
    }
}
