namespace CityGoals.Reading.Sheets;

/// <summary>
/// Finds where a numbered cell stops speaking of its last number and begins to speak of the initiative as a whole: behind an empty line, or at a mark such as 【共通】.
/// A number that is repeated with nothing behind it, (2)… (2), says that its text, empty lines and all, goes on until there.
/// </summary>
internal static class CommonStart
{
    private static readonly string[] Marks = ["【共通】", "【全体】", "【全体共通】", "［共通］", "[共通]", "（共通）", "(共通)", "（全体）", "(全体)", "＜共通＞", "<共通>", "＜全体＞", "<全体>"];

    /// <summary>Whether a text says by its mark that it is for the whole initiative.</summary>
    public static bool IsMarked(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the text for the whole initiative begins behind the last number; the end of the text if there is none.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="from">The position behind the last number.</param>
    public static int In(string text, int from)
    {
        for (var at = TextEdges.SkipBlanks(text, from) + 1; at < text.Length; at++)
        {
            if (IsAt(text, at))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>The position behind a number that closes the part before it and the blanks that follow; none if no such number stands here.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="from">The position behind the number that opens the part.</param>
    /// <param name="at">The position to look at.</param>
    /// <param name="style">The style of the cell's numbers.</param>
    /// <param name="number">The number that opens the part.</param>
    public static int? BehindClosing(string text, int from, int at, NumberingStyle style, int number)
    {
        if (!TextEdges.IsBlank(text[at - 1]) || NumberMark.At(text, at, style) is not { } mark || mark.Number != number)
        {
            return null;
        }

        var behind = TextEdges.SkipBlanks(text, mark.End);
        var ends = behind == text.Length || (IsAt(text, behind) && NumberMark.At(text, behind, style) is null);
        return ends && In(text, from) < at ? behind : null;
    }

    private static bool IsAt(string text, int at) =>
        TextEdges.IsBlank(text[at - 1]) && !TextEdges.IsBlank(text[at])
        && (IsMarked(text.AsSpan(at)) || (text[at] is not ('・' or '･' or '-' or '○' or '●') && BehindEmptyLine(text, at)));

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
