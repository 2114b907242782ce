using System.Globalization;

namespace CityGoals.Reading.Sheets;

/// <summary>A number at a position of a text: (1), ①, 1.</summary>
/// <param name="Number">The number, 1 to 99.</param>
/// <param name="End">The position behind it.</param>
internal readonly record struct NumberMark(int Number, int End)
{
    /// <summary>The mark of a style at a position; none if there is none.</summary>
    public static NumberMark? At(ReadOnlySpan<char> text, int at, NumberingStyle style) => style switch
    {
        NumberingStyle.Parentheses => Parenthesised(text, at),
        NumberingStyle.Circled => Circled(text[at]) is var number and > 0 ? new(number, at + 1) : null,
        NumberingStyle.Dotted => Dotted(text, at),
        _ => null,
    };

    /// <summary>The style of the mark at a position.</summary>
    public static NumberingStyle StyleAt(ReadOnlySpan<char> text, int at, out int number)
    {
        ReadOnlySpan<NumberingStyle> styles = [NumberingStyle.Parentheses, NumberingStyle.Circled, NumberingStyle.Dotted];
        foreach (var style in styles)
        {
            if (At(text, at, style) is { } mark)
            {
                number = mark.Number;
                return style;
            }
        }

        number = 0;
        return NumberingStyle.None;
    }

    /// <summary>A number in a style, as it is written before the text that it belongs to.</summary>
    public static string Write(int number, NumberingStyle style) => style switch
    {
        NumberingStyle.Circled when number <= 20 => ((char)('①' + number - 1)).ToString(),
        NumberingStyle.Circled when number <= 35 => ((char)('㉑' + number - 21)).ToString(),
        NumberingStyle.Circled when number <= 50 => ((char)('㊱' + number - 36)).ToString(),
        NumberingStyle.Dotted => string.Create(CultureInfo.InvariantCulture, $"{number}. "),
        _ => string.Create(CultureInfo.InvariantCulture, $"({number})"),
    };

    private static NumberMark? Parenthesised(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is >= '⑴' and <= '⒇')
        {
            return new(text[at] - '⑴' + 1, at + 1);
        }

        if (text[at] is not ('(' or '（'))
        {
            return null;
        }

        var digits = Digits(text, at + 1, out var number);
        return number > 0 && digits < text.Length && text[digits] is ')' or '）' ? new(number, digits + 1) : null;
    }

    private static int Circled(char c) => c switch
    {
        >= '①' and <= '⑳' => c - '①' + 1,
        >= '㉑' and <= '㉟' => c - '㉑' + 21,
        >= '㊱' and <= '㊿' => c - '㊱' + 36,
        _ => 0,
    };

    private static NumberMark? Dotted(ReadOnlySpan<char> text, int at)
    {
        var digits = Digits(text, at, out var number);
        var opened = at > 0 && text[at - 1] is '(' or '（';
        if (number == 0 || opened || digits == text.Length || text[digits] is not ('.' or '．' or ')' or '）'))
        {
            return null;
        }

        var followedByDigit = digits + 1 < text.Length && Width.Fold(text[digits + 1]) is >= '0' and <= '9';
        return followedByDigit ? null : new(number, digits + 1);
    }

    /// <summary>One or two digits; the number is 0 if there are none, three, or a leading zero.</summary>
    private static int Digits(ReadOnlySpan<char> text, int at, out int number)
    {
        number = 0;
        var start = at;
        for (; at < text.Length && Width.Fold(text[at]) is >= '0' and <= '9' && at - start < 3; at++)
        {
            number = (number * 10) + Width.Fold(text[at]) - '0';
        }

        number = at - start is 1 or 2 && Width.Fold(text[start]) != '0' ? number : 0;
        return at;
    }
}
