namespace CityGoals.Reading.Files.Xlsx;

/// <summary>Applies merged ranges to rows: the first cell covers the range, and what else stands in it is not seen.</summary>
internal static class MergedCells
{
    private const int MostWork = 2_000_000;

    /// <param name="rows">The rows in order; each number once or more.</param>
    /// <param name="merged">The ranges.</param>
    public static void Apply(List<WorksheetRow> rows, List<(CellReference From, CellReference To)> merged)
    {
        var work = 0;
        foreach (var (from, to) in merged)
        {
            var first = rows.FindIndexFrom(from.Row);
            var lines = 0;
            for (var (i, before) = (first, from.Row); i < rows.Count && rows[i].Number <= to.Row && work++ < MostWork; i++)
            {
                // A gap between rows is one empty line.
                lines += rows[i].Hidden ? 0 : rows[i].Number > before + 1 ? 2 : 1;
                before = rows[i].Hidden ? before : rows[i].Number;
            }

            for (var i = first; i < rows.Count && rows[i].Number <= to.Row && work < MostWork; i++)
            {
                work += rows[i].Cells.Count;
                Cover(rows[i], from, to, Math.Max(1, lines));
            }
        }
    }

    private static void Cover(WorksheetRow row, CellReference from, CellReference to, int lines)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            if (cell.Column >= from.Column && cell.Column <= to.Column)
            {
                var first = row.Number == from.Row && cell.Column == from.Column;
                row.Cells[i] = first ? cell with { Lines = lines } : cell with { Covered = true };
            }
        }
    }

    private static int FindIndexFrom(this List<WorksheetRow> rows, int number)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
