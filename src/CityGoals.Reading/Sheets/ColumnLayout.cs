namespace CityGoals.Reading.Sheets;

/// <summary>The columns of a goal's table, found by a row of headings. A heading owns the cells below it up to the next heading.</summary>
internal sealed class ColumnLayout
{
    private const int LongestHeading = 120;

    private readonly List<(int Cell, Heading Heading)> columns = [];

    private Heading actions;

    private ColumnLayout()
    {
    }

    /// <summary>How many cells the row of headings has.</summary>
    public int Width { get; private init; }

    /// <summary>The layout that a line states; none if the line is no row of headings.</summary>
    public static ColumnLayout? Of(SheetLine line)
    {
        var layout = new ColumnLayout { Width = line.Cells.Count };
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var text = line.Cells[i].Text;
            if (!line.Cells[i].IsEmpty)
            {
                var heading = text.Length <= LongestHeading ? HeadingTable.Columns.Match(text)?.Heading ?? Heading.Other : Heading.Other;
                layout.columns.Add((i + 1, layout.Has(heading) ? Again(heading) : heading));
            }
        }

        layout.actions = layout.Has(Heading.Method) ? Heading.Method : Heading.Initiative;
        var known = layout.columns.Count(column => column.Heading != Heading.Other);
        return known >= 2 && layout.Has(Heading.Initiative) ? layout : null;
    }

    /// <summary>A line's cells under their headings. What no known heading covers is remarked.</summary>
    public InitiativeRow Row(SheetLine line, FindingList findings)
    {
        var cells = new List<(Heading Heading, SheetText Text, int Lines)>();
        var column = -1;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            while (column + 1 < columns.Count && columns[column + 1].Cell <= i + 1)
            {
                column++;
            }

            var text = SheetText.Of(line.Cells[i].Text, line.Number, i + 1);
            var heading = column < 0 ? Heading.Other : columns[column].Heading;
            if (heading != Heading.Other && !text.IsEmpty)
            {
                cells.Add((heading, text, line.Cells[i].Lines));
            }
            else if (!text.IsEmpty)
            {
                findings.Remark(SheetFindingCode.CellNotRead, text.Places[0], Excerpt.Of(text));
            }
        }

        return new(line.Number, actions, cells);
    }

    /// <summary>A second column of the same name: the one behind 取組項目 holds its actions, any other is not known.</summary>
    private static Heading Again(Heading heading) => heading == Heading.Initiative ? Heading.Method : Heading.Other;

    private bool Has(Heading heading) => columns.Exists(column => column.Heading == heading);
}
