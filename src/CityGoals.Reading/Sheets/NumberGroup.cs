namespace CityGoals.Reading.Sheets;

/// <summary>Numbers that stand together before one text, with what joins them: (1)(2), (1)、(3), (1)～(3).</summary>
/// <param name="Numbers">The numbers in the order of the text, each once.</param>
/// <param name="End">The position behind them.</param>
internal readonly record struct NumberGroup(List<int> Numbers, int End)
{
    private const string Connectors = "、,，・･/／&＆";
    private const string Ranges = "~～〜-－–—";

    private static readonly string[] ConnectingWords = ["及び", "および", "と"];

    /// <summary>The numbers that stand together at a position, with what joins them: (1)(2), (1)、(3), (1)～(3).</summary>
    public static NumberGroup? At(string text, int at, NumberingStyle style, NumberCount count, int highest)
    {
        if (NumberMark.At(text, at, style) is not { } first || !count.GoesOn(first.Number, highest))
        {
            return null;
        }

        var numbers = new List<int> { first.Number };
        var end = first.End;
        while (Joined(text, end, style, out var range) is var next && next < text.Length
            && NumberMark.At(text, next, style) is { } mark
            && (numbers.Contains(mark.Number) || count.GoesOn(mark.Number, Math.Max(highest, numbers.Max()))))
        {
            var from = range && numbers[^1] < mark.Number ? numbers[^1] + 1 : mark.Number;
            for (var number = from; number <= mark.Number; number++)
            {
                if (!numbers.Contains(number))
                {
                    numbers.Add(number);
                }
            }

            end = mark.End;
        }

        return new(numbers, end);
    }

    /// <summary>
    /// Where a further number of the same group would begin. A blank alone does not join: in "(1) (2)3月" the first has no text. A sign joins with blanks on both sides or none:
    /// in "(1)－ (2)3月" the first says －. A dotted number has a blank behind it anyway.
    /// </summary>
    private static int Joined(string text, int at, NumberingStyle style, out bool range)
    {
        var sign = style == NumberingStyle.Dotted ? at : TextEdges.SkipBlanks(text, at);
        range = sign < text.Length && Ranges.Contains(text[sign], StringComparison.Ordinal);
        if (range || (sign < text.Length && Connectors.Contains(text[sign], StringComparison.Ordinal)))
        {
            var next = TextEdges.SkipBlanks(text, sign + 1);
            return text[sign] is '、' or ',' or '，' || next > sign + 1 == sign > at ? next : at;
        }

        foreach (var word in ConnectingWords)
        {
            if (text.AsSpan(sign).StartsWith(word, StringComparison.Ordinal))
            {
                return TextEdges.SkipBlanks(text, sign + word.Length);
            }
        }

        return at;
    }
}
