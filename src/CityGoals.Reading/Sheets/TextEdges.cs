namespace CityGoals.Reading.Sheets;

/// <summary>Finds where a text begins and ends between blanks and left-over HTML tags.</summary>
internal static class TextEdges
{
    private const int LongestTag = 200;

    private static readonly string[] Tags = ["ul", "ol", "li", "br", "p", "div", "span", "b", "u", "font", "strong", "td", "tr"];

    public static void Trim(string text, ref int start, ref int length)
    {
        var end = start + length;
        while (start < end && (IsBlank(text[start]) || TagAt(text, start, end) > 0))
        {
            start += Math.Max(1, TagAt(text, start, end));
        }

        while (end > start)
        {
            if (IsBlank(text[end - 1]))
            {
                end--;
                continue;
            }

            var open = text[end - 1] == '>' ? text.LastIndexOf('<', end - 1, Math.Min(end - start, LongestTag)) : -1;
            if (open < 0 || TagAt(text, open, end) != end - open)
            {
                break;
            }

            end = open;
        }

        length = end - start;
    }

    /// <summary>Blanks of any width, and the marks of no width that copying leaves behind.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>The first position from a position on that has no blank; the end of the text if all are blank.</summary>
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The length of the left-over tag that starts at a position; 0 if none does.</summary>
    public static int TagAt(ReadOnlySpan<char> text, int at, int end)
    {
        if (text[at] != '<')
        {
            return 0;
        }

        var tag = text[at..Math.Min(end, at + LongestTag)];
        var close = tag.IndexOf('>');
        if (close < 0)
        {
            return 0;
        }

        var name = tag[1..close].TrimStart('/');
        var nameEnd = name.IndexOfAnyExceptInRange('A', 'z');
        name = nameEnd < 0 ? name : name[..nameEnd];
        foreach (var known in Tags)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return close + 1;
            }
        }

        return 0;
    }
}
