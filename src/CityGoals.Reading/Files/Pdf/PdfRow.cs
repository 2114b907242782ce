using System.Text;
using CityGoals.Reading.Sheets;

namespace CityGoals.Reading.Files.Pdf;

/// <summary>A line of a PDF while its pages are put together.</summary>
/// <param name="Part">The page it begins on.</param>
/// <param name="Top">Its height on the page in points.</param>
/// <param name="InTable">Whether it is a row of a table.</param>
internal sealed record PdfRow(SheetPart Part, double Top, bool InTable)
{
    private readonly SortedDictionary<int, Content> cells = [];

    /// <summary>The number of the line on its page.</summary>
    public int Number { get; set; }

    /// <summary>Whether the page ends inside the row.</summary>
    public bool OpenBelow => cells.Values.Any(cell => cell.OpenBelow);

    private bool OpenAbove => cells.Values.Any(cell => cell.OpenAbove);

    /// <summary>A row of a table.</summary>
    public static PdfRow Of(SheetPart part, RulingGrid grid, IReadOnlyList<GridCell> cells)
    {
        var row = new PdfRow(part, grid.TopOf(cells[0].Row), InTable: true);
        var starts = grid.Cells.Select(cell => cell.Row).Distinct().ToList();
        foreach (var cell in cells)
        {
            var (text, early) = GlyphText.Of(cell.Glyphs, cell.Left, cell.Right);
            var lines = starts.Count(start => start >= cell.Row && start <= cell.LastRow);
            row.cells[cell.Column] = new(text, early, lines, cell.OpenAbove, cell.OpenBelow);
        }

        return row;
    }

    /// <summary>A line of text outside of tables.</summary>
    public static PdfRow Of(SheetPart part, List<Glyph> line)
    {
        var row = new PdfRow(part, line.Max(glyph => glyph.Base + glyph.Size), InTable: false);
        foreach (var (i, field) in GlyphText.Fields(line).Index())
        {
            row.cells[i] = new(field, true, 1, false, false);
        }

        return row;
    }

    /// <summary>Adds this row to the one that the page before cut off, if this page begins inside a row.</summary>
    public bool GoesOn(PdfRow cut)
    {
        if (!OpenAbove || !cut.OpenBelow)
        {
            return false;
        }

        foreach (var (column, cell) in cells)
        {
            var before = cut.cells.GetValueOrDefault(column, new("", true, 1, false, false));
            var text = new StringBuilder(before.Text);
            GlyphText.Join(text, cell.Text, before.EndsEarly);
            cut.cells[column] = new(text.ToString(), cell.Text.Length > 0 ? cell.EndsEarly : before.EndsEarly, before.Lines, before.OpenAbove, cell.OpenBelow);
        }

        return true;
    }

    /// <summary>Adds the row to a document's lines.</summary>
    public void AddTo(LineList lines)
    {
        var line = new SheetCell[cells.Count == 0 ? 0 : cells.Keys.Last() + 1];
        Array.Fill(line, new(""));
        foreach (var (column, cell) in cells)
        {
            line[column] = new(CellCharacters.Clean(cell.Text), cell.Lines);
        }

        lines.Add(Part, Number, line, InTable);
    }

    private readonly record struct Content(string Text, bool EndsEarly, int Lines, bool OpenAbove, bool OpenBelow);
}
