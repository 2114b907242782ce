using System.Buffers;
using System.Globalization;
using System.Text;

namespace CityGoals.Reading.Files;

/// <summary>Makes a cell's text of what a file holds: line feeds for every kind of line break, a blank for a tab, no blanks at the ends. Every other character stays.</summary>
internal static class CellCharacters
{
    /// <summary>Characters that no text has: the controls of ASCII but tab, the line breaks and the page break, and the two code points that Unicode keeps out of texts.</summary>
    public static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\v', '\f', '\r']), '\uFFFE', '\uFFFF']);

    /// <summary>Where the first character stands that no text has; -1 if there is none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\b') || text.ContainsAnyInRange('\u000E', '\u001F') || text.ContainsAnyInRange('\uFFFE', '\uFFFF') ? text.IndexOfAny(Forbidden) : -1;

    /// <summary>The name of a character in Unicode's notation: U+0007.</summary>
    public static string NameOf(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    /// <summary>A cell's text.</summary>
    public static string Clean(string text)
    {
        if (!HasUnusual(text))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }
            else if (c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }
            else
            {
                clean.Append(c == '\t' ? ' ' : char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return clean.ToString().Trim();
    }

    // Ranges are found several times as fast as a set of characters that is not within ASCII.
    private static bool HasUnusual(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\v', '\r') || text.ContainsAny('\t', '\u0085') || text.ContainsAnyInRange('\u2028', '\u2029') || text.ContainsAnyInRange('\uD800', '\uDFFF');
}
