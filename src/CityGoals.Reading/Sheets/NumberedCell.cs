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
    private const string Sentences = "。.;";
    private const string NamesBeforeNumbers = "第表図紙式料項号条";

    private static readonly string[] References = ["の", "は", "を", "と", "が", "も", "で", "について", "に関", "に係", "における", "より", "及び", "および"];

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
        text = Width.Fold(text);
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
        var value = Width.Fold(text.Value);
        var parts = new List<NumberedPart>();
        var numbers = new List<int>();
        var (headEnd, partStart, highest, glued) = (value.Length, 0, count.Titles ? count.Known : 0, false);
        (int At, int Behind)? closing = null;

        void Close(int end)
        {
            if (numbers.Count > 0)
            {
                parts.Add(new([.. numbers], text.Slice(partStart, end - partStart), glued));
            }
        }

        for (var at = 0; at < value.Length; at++)
        {
            if (numbers.Count > 0 && CommonStart.BehindClosing(value, partStart, at, style, numbers[^1]) is { } behind)
            {
                closing = (at, behind);
                continue;
            }

            if (NumberGroup.At(value, at, style, count, highest) is not { } group)
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
                closing = null;
            }

            at = group.End - 1;
        }

        var common = numbers.Count > 0 ? CommonStart.In(value, partStart) : value.Length;
        var (end, rest) = closing ?? (common, common);
        Close(end);
        return new(text.Slice(0, headEnd), parts, text.Slice(rest, value.Length - rest));
    }

    private static NumberingStyle First(NumberingStyle one, NumberingStyle other) => one == NumberingStyle.None || other < one ? other : one;

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
}
