namespace CityGoals.Reading.Sheets;

/// <summary>
/// The text form's syntax. A cell is quoted only if it needs to be: it opens and closes with a double quote, holds a line break or a doubled quote,
/// and no tab. Anything else in quotes is the cell's own text. Linear, since a scan for a closing quote stops at the first quote that stands alone.
/// </summary>
internal static class TextLines
{
    public static List<SheetLine> Split(string text)
    {
        var lines = new List<SheetLine>();
        var cells = new List<SheetCell>();
        var at = 0;
        while (at < text.Length)
        {
            var end = QuotedEnd(text, at);
            if (end > 0)
            {
                cells.Add(new(text[(at + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal)));
            }
            else
            {
                var length = text.AsSpan(at).IndexOfAny('\t', '\n', '\r');
                end = length < 0 ? text.Length : at + length;
                cells.Add(new(text[at..end]));
            }

            at = end;
            if (at < text.Length && text[at] == '\t')
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }

                cells.Add(new(""));
            }

            var ending = at == text.Length ? "" : text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
            at += ending.Length;
            lines.Add(new(lines.Count + 1, [.. cells], ending, null, lines.Count + 1));
            cells.Clear();
        }

        return lines;
    }

    public static string Write(string cell)
    {
        cell = cell.Replace('\t', ' ');
        return cell.StartsWith('"') || cell.AsSpan().ContainsAny('\n', '\r')
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }

    /// <summary>The end of the quoted cell that starts here; 0 if none does.</summary>
    private static int QuotedEnd(string text, int start)
    {
        if (text[start] != '"')
        {
            return 0;
        }

        var needed = false;
        for (var at = start + 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\t':
                    return 0;
                case '\n' or '\r':
                    needed = true;
                    break;
                case '"' when at + 1 < text.Length && text[at + 1] == '"':
                    needed = true;
                    at++;
                    break;
                case '"':
                    var closes = at + 1 == text.Length || text[at + 1] is '\t' or '\n' or '\r';
                    return needed && closes ? at + 1 : 0;
            }
        }

        return 0;
    }
}
