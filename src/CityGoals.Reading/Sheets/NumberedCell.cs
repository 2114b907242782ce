namespace CityGoals.Reading.Sheets;

/// <summary>
/// A cell taken apart by its numbers. A number counts only at the beginning of the cell, behind a blank, a tag, another number or the end of a sentence, and only if
/// it goes on with the count: 市内の組織(240) and a reference to (1) inside a sentence are text. <c>・</c> lines belong to the number above them.
/// </summary>
/// <param name="Head">The text before the first number; the whole text if there is none. It belongs to every action.</param>
/// <param name="Parts">The numbered parts in order.</param>
/// <param name="Common">Text behind the last part that the cell sets off by an empty line or by a mark such as 【共通】. It belongs to the initiative as a whole.</param>
public sealed record NumberedCell(SheetText Head, IReadOnlyList<NumberedPart> Parts, SheetText Common)
{
    private const string Sentences = "。．；;";
    private const string Connectors = "、,，・･/／&＆";
    private const string Ranges = "~～〜-－–—";
    private const string NamesBeforeNumbers = "第表図紙式料項号条";

    private static readonly string[] ConnectingWords = ["及び", "および", "と"];
    private static readonly string[] References = ["の", "は", "を", "と", "が", "も", "で", "について", "に関", "に係", "における", "より", "及び", "および"];
    private static readonly string[] CommonMarks = ["【共通】", "【全体】", "【全体共通】", "［共通］", "[共通]", "（共通）", "(共通)", "（全体）", "(全体)", "＜共通＞", "<共通>", "＜全体＞", "<全体>"];

    /// <summary>Takes a cell of a period, target or report apart, in the style of its own numbers.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="planned">The highest number of the plan: the cell may number these actions and count on from them.</param>
    public static NumberedCell Read(string cell, int planned) =>
        Of(SheetText.Of(cell, 1, 1), StyleOf(cell), new(planned, Titles: false, AllowGlued: true));

    /// <summary>
    /// The style of a cell's numbers, <see cref="NumberingStyle.None"/> if it has none. Of several, (1) goes before ① and ① before 1., as official
    /// writing ranks them; a cell whose (1) is lost may begin with a number up to 5.
    /// </summary>
    internal static NumberingStyle StyleOf(string text)
    {
        var (ones, others) = (NumberingStyle.None, NumberingStyle.None);
        for (var at = 0; at < text.Length; at++)
        {
            if (StandsFree(text, at) && NumberMark.StyleAt(text, at, out var number) is var style and not NumberingStyle.None)
            {
                ones = number == 1 ? First(ones, style) : ones;
                others = number <= NumberCount.FurthestJump && style != NumberingStyle.Dotted ? First(others, style) : others;
            }
        }

        return ones == NumberingStyle.None ? others : ones;
    }

    /// <summary>Takes a cell apart.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="style">The style of the initiative's numbers.</param>
    /// <param name="count">Which numbers go on with the count.</param>
    internal static NumberedCell Of(SheetText text, NumberingStyle style, NumberCount count)
    {
        var value = text.Value;
        var parts = new List<NumberedPart>();
        var numbers = new List<int>();
        var (headEnd, partStart, highest, glued) = (value.Length, 0, count.Titles ? count.Known : 0, false);

        void Close(int end)
        {
            if (numbers.Count > 0)
            {
                parts.Add(new([.. numbers], text.Slice(partStart, end - partStart), glued));
            }
        }

        for (var at = 0; at < value.Length; at++)
        {
            if (Group(value, at, style, count, highest) is not { } group)
            {
                continue;
            }

            var free = StandsFree(value, at);
            var sentence = EndsSentence(value, at);
            var next = count.AllowGlued && numbers.Count > 0 && group.Numbers[0] == numbers[^1] + 1 && !NamesBeforeNumbers.Contains(value[at - 1], StringComparison.Ordinal);
            if (free || ((sentence || next) && !IsReference(value, group.End)))
            {
                headEnd = Math.Min(headEnd, at);
                Close(at);
                (numbers, partStart, glued) = (group.Numbers, group.End, !free && !sentence);
                highest = Math.Max(highest, numbers.Max());
            }

            at = group.End - 1;
        }

        var commonStart = numbers.Count > 0 ? CommonStart(value, partStart) : value.Length;
        Close(commonStart);
        return new(text.Slice(0, headEnd), parts, text.Slice(commonStart, value.Length - commonStart));
    }

    /// <summary>Whether a text says by a mark such as 【共通】 that it is for the whole initiative.</summary>
    internal static bool IsMarkedCommon(ReadOnlySpan<char> text)
    {
        foreach (var mark in CommonMarks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static NumberingStyle First(NumberingStyle one, NumberingStyle other) => one == NumberingStyle.None || other < one ? other : one;

    /// <summary>The numbers that stand together at a position, with what joins them: (1)(2), (1)、(3), (1)～(3).</summary>
    private static (List<int> Numbers, int End)? Group(string text, int at, NumberingStyle style, NumberCount count, int highest)
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

        return (numbers, end);
    }

    /// <summary>
    /// Where a further number of the same group would begin. A blank alone does not join: in "(1) (2)3月" the first has no text. A sign joins with blanks on both sides or none:
    /// in "(1)－ (2)3月" the first says －. A dotted number has a blank behind it anyway.
    /// </summary>
    private static int Joined(string text, int at, NumberingStyle style, out bool range)
    {
        var sign = style == NumberingStyle.Dotted ? at : Blanks(text, at);
        range = sign < text.Length && Ranges.Contains(text[sign], StringComparison.Ordinal);
        if (range || (sign < text.Length && Connectors.Contains(text[sign], StringComparison.Ordinal)))
        {
            var next = Blanks(text, sign + 1);
            return text[sign] is '、' or ',' or '，' || next > sign + 1 == sign > at ? next : at;
        }

        foreach (var word in ConnectingWords)
        {
            if (text.AsSpan(sign).StartsWith(word, StringComparison.Ordinal))
            {
                return Blanks(text, sign + word.Length);
            }
        }

        return at;
    }

    private static int Blanks(string text, int at)
    {
        while (at < text.Length && TextEdges.IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool StandsFree(string text, int at) => at == 0 || TextEdges.IsBlank(text[at - 1]) || text[at - 1] == '>';

    private static bool EndsSentence(string text, int at) => at > 0 && Sentences.Contains(text[at - 1], StringComparison.Ordinal);

    private static bool IsReference(string text, int at)
    {
        foreach (var word in References)
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the text for the whole initiative begins in the last part; the end of the text if there is none.</summary>
    private static int CommonStart(string text, int partStart)
    {
        var from = Blanks(text, partStart);
        for (var at = from + 1; at < text.Length; at++)
        {
            if (TextEdges.IsBlank(text[at]) || !TextEdges.IsBlank(text[at - 1]))
            {
                continue;
            }

            if (IsMarkedCommon(text.AsSpan(at)) || (BehindEmptyLine(text, at) && text[at] is not ('・' or '･' or '-' or '○' or '●')))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static bool BehindEmptyLine(string text, int at)
    {
        var breaks = 0;
        for (at--; at >= 0 && TextEdges.IsBlank(text[at]); at--)
        {
            breaks += text[at] == '\n' ? 1 : 0;
        }

        return breaks > 1;
    }
}
