using System.Buffers;
using System.Text;

namespace CityGoals.Reading.Files;

/// <summary>Makes a cell's text of what a file holds: line feeds for every kind of line break, a blank for a tab, no control characters, nothing but text at the ends.</summary>
internal static class CellCharacters
{
    private static readonly SearchValues<char> Unusual =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(code => code != '\n').Concat(Enumerable.Range(0x7F, 33)).Concat(Enumerable.Range(0xD800, 0x800)).Append(0x2028).Append(0x2029).Select(code => (char)code)]);

    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Unusual))
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
            else if (!char.IsControl(c) || c == '\t')
            {
                clean.Append(c == '\t' ? ' ' : char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return clean.ToString().Trim();
    }
}
