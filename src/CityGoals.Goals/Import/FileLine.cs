using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.Import;

/// <summary>A line of a file as it is stored: a row of <c>sheet_import_line</c>.</summary>
internal sealed record FileLine
{
    /// <summary>Counted from 1, as in findings.</summary>
    public required int Line { get; init; }

    /// <summary>The cells as they are written; one in quotes keeps them.</summary>
    public required string[] Cells { get; init; }

    /// <summary>CR LF, LF, CR, or nothing at the end of the file.</summary>
    public required string Ending { get; init; }

    /// <summary>The lines of a text. Pure; <see cref="Write"/> gives the text back, character by character.</summary>
    public static List<FileLine> Of(string text)
    {
        var at = 0;
        var lines = new List<FileLine>();
        foreach (var line in SheetDocument.Parse(text).Lines)
        {
            var cells = new string[line.Cells.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                if (i > 0) at++;
                cells[i] = Written(text, at, line.Cells[i].Text);
                at += cells[i].Length;
            }

            at += line.Ending.Length;
            lines.Add(new FileLine { Line = line.Number, Cells = cells, Ending = line.Ending });
        }

        return lines;
    }

    /// <summary>The line as it stood in the file.</summary>
    public string Write() => string.Join('\t', Cells) + Ending;

    // A cell stands in the text as it is, or in quotes with each of its own doubled.
    private static string Written(string text, int at, string cell)
    {
        var end = at + cell.Length;
        var plain = string.CompareOrdinal(text, at, cell, 0, cell.Length) == 0 && (end == text.Length || text[end] is '\t' or '\n' or '\r');
        return plain ? cell : text.Substring(at, cell.Length + cell.AsSpan().Count('"') + 2);
    }
}
