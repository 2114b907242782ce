namespace CityGoals.Reading.Sheets;

/// <summary>Finds the labels of fields in a line. How much counts as a label depends on where the line stands: in a table of texts only what can be nothing else.</summary>
internal static class FieldLabels
{
    private const int LongestDepartment = 20;

    /// <summary>The labels of a line at the head of a goal's sheet.</summary>
    public static List<(int Cell, HeadingMatch Match)> OfHeader(SheetLine line)
    {
        var labels = new List<(int Cell, HeadingMatch Match)>();
        var first = true;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (line.Cells[i].IsEmpty)
            {
                continue;
            }

            var text = line.Cells[i].Text;
            if (HeadingTable.Labels.Match(text) is { } match && (first || match.Rest < 0 || IsField(match.Heading, text, match.Rest)))
            {
                labels.Add((i + 1, match));
            }

            first = false;
        }

        return labels;
    }

    /// <summary>The labels of a line below a row of headings or among the special notes: those of a header if its first cell is one, alone or with a colon.</summary>
    public static List<(int Cell, HeadingMatch Match)> OfTable(SheetLine line)
    {
        var first = line.Cells.FirstOrDefault(cell => !cell.IsEmpty).Text;
        var begins = first is not null
            && HeadingTable.Labels.Match(first) is { } match
            && match.Heading != Heading.Other
            && (match.Rest < 0 || match.Heading == Heading.SpecialNotes || HasColon(first, match.Rest));
        return begins ? OfHeader(line) : [];
    }

    /// <summary>The labels of the boxes of the special notes.</summary>
    /// <param name="line">The line.</param>
    /// <param name="labelled">Whether the line has the label of the special notes; below it a box's label stands alone or has a colon.</param>
    public static List<(int Cell, HeadingMatch Match)> OfNotes(SheetLine line, bool labelled)
    {
        var labels = new List<(int Cell, HeadingMatch Match)>();
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var text = line.Cells[i].Text;
            if (HeadingTable.Boxes.Match(text) is { } match && (labelled || match.Rest < 0 || HasColon(text, match.Rest)))
            {
                labels.Add((i + 1, match));
            }
        }

        return labels.Exists(label => label.Match.Rest < 0) ? labels.FindAll(label => label.Match.Rest < 0) : labels;
    }

    /// <summary>Whether a cell beside another label is a label with its text, not a text that begins with such a word: "現状 人口は…" beside 現況・課題 is its text.</summary>
    private static bool IsField(Heading heading, string cell, int rest) => HasColon(cell, rest) || heading switch
    {
        Heading.Rank => RankWords.Read(cell[rest..]) is not null,
        Heading.FiscalYear => YearHeading.Years(cell[rest..]).Count > 0,
        Heading.Department => cell.Length - rest <= LongestDepartment && cell.TrimEnd() is [.., '部' or '局' or '課' or '室' or '会' or '所'],
        _ => false,
    };

    private static bool HasColon(string cell, int rest) => Width.Fold(cell[rest - 1]) == ':';
}
