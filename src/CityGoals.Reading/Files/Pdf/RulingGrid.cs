namespace CityGoals.Reading.Files.Pdf;

/// <summary>
/// The cells of a page's tables. The lines' positions make a grid; its fields that no line parts are one cell, and fields that lie open to the margin are none. Columns are those
/// of the whole document, so that a table keeps its columns from page to page. Where upright lines run beyond the last level one, a row goes on over the page's end.
/// </summary>
internal sealed class RulingGrid
{
    private const double Near = 2.5;
    private const double Gap = 4;
    private const int MostFields = 100_000;

    private readonly List<double> columns;
    private readonly List<double> rows;
    private readonly GridCell?[] fields;

    private RulingGrid(List<double> columns, List<double> rows, GridCell?[] fields, IReadOnlyList<GridCell> cells)
    {
        this.columns = columns;
        this.rows = rows;
        this.fields = fields;
        Cells = cells;
    }

    /// <summary>The cells from the top, and from the left in a row.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>The columns' edges from the left, over all pages.</summary>
    public static List<double> ColumnsOf(IEnumerable<PageMarks> pages) => Cluster(pages.SelectMany(page => page.Upright).Select(line => line.At));

    /// <summary>The grid of a page.</summary>
    public static RulingGrid Of(PageMarks page, List<double> columns)
    {
        var level = page.Level.ToList();
        var edges = Cluster(level.Select(line => line.At));
        var bottom = Beyond(page, edges.Count == 0 ? double.MaxValue : edges[0], below: true);
        var top = Beyond(page, edges.Count == 0 ? double.MinValue : edges[^1], below: false);
        foreach (var open in new[] { bottom, top }.OfType<Ruling>())
        {
            level.Add(open);
        }

        var rows = Cluster(level.Select(line => line.At));
        rows.Reverse();
        var (width, height) = (columns.Count - 1, rows.Count - 1);
        if (width < 1 || height < 1 || (long)width * height > MostFields)
        {
            return new(columns, rows, [], []);
        }

        var levelAt = Joined(level, rows);
        var uprightAt = Joined(page.Upright, columns);
        bool LevelLine(int row, int column) => Covers(levelAt[row], columns[column], columns[column + 1]);
        bool UprightLine(int column, int row) => Covers(uprightAt[column], rows[row + 1], rows[row]);

        var fields = new GridCell?[width * height];
        var cells = new List<GridCell>();
        var seen = new bool[width * height];
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start])
            {
                continue;
            }

            var region = new List<int> { start };
            var open = false;
            seen[start] = true;
            for (var i = 0; i < region.Count; i++)
            {
                var (row, column) = (region[i] / width, region[i] % width);
                open |= Go(row - 1, column, LevelLine(row, column));
                open |= Go(row + 1, column, LevelLine(row + 1, column));
                open |= Go(row, column - 1, UprightLine(column, row));
                open |= Go(row, column + 1, UprightLine(column + 1, row));
            }

            if (!open)
            {
                var (first, last) = (region.Min(field => field / width), region.Max(field => field / width));
                var (left, right) = (region.Min(field => field % width), region.Max(field => field % width));
                var cell = new GridCell(left, first, last, columns[left], columns[right + 1], top is not null && first == 0, bottom is not null && last == height - 1);
                cells.Add(cell);
                region.ForEach(field => fields[field] = cell);
            }

            bool Go(int row, int column, bool line)
            {
                if (line)
                {
                    return false;
                }

                if (row < 0 || row >= height || column < 0 || column >= width)
                {
                    return true;
                }

                var next = (row * width) + column;
                if (!seen[next])
                {
                    seen[next] = true;
                    region.Add(next);
                }

                return false;
            }
        }

        return new(columns, rows, fields, [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)]);
    }

    /// <summary>The height of a row's upper edge in points.</summary>
    public double TopOf(int row) => rows[row];

    /// <summary>The cell at a point; none outside of all.</summary>
    public GridCell? At(double x, double y)
    {
        var column = columns.FindLastIndex(edge => edge <= x);
        var row = rows.FindLastIndex(edge => edge >= y);
        return fields.Length == 0 || column < 0 || row < 0 || column >= columns.Count - 1 || row >= rows.Count - 1 ? null : fields[(row * (columns.Count - 1)) + column];
    }

    /// <summary>Where two upright lines or more run on beyond the last level one: the edge that a page break leaves out.</summary>
    private static Ruling? Beyond(PageMarks page, double edge, bool below)
    {
        var beyond = page.Upright.Where(line => below ? line.From < edge - Gap : line.To > edge + Gap).ToList();
        if (beyond.Count < 2)
        {
            return null;
        }

        var end = below ? beyond.Min(line => line.From) : beyond.Max(line => line.To);
        var reaching = beyond.Where(line => Math.Abs((below ? line.From : line.To) - end) <= Gap).ToList();
        return reaching.Count < 2 ? null : new(end, reaching.Min(line => line.At), reaching.Max(line => line.At));
    }

    private static List<double> Cluster(IEnumerable<double> positions)
    {
        var clusters = new List<double>();
        var (sum, count, last) = (0.0, 0, double.NegativeInfinity);
        foreach (var position in positions.Order())
        {
            if (position - last > Near && count > 0)
            {
                clusters.Add(sum / count);
                (sum, count) = (0, 0);
            }

            (sum, count, last) = (sum + position, count + 1, position);
        }

        if (count > 0)
        {
            clusters.Add(sum / count);
        }

        return clusters;
    }

    /// <summary>The lines at each position of the grid, end to end.</summary>
    private static List<(double From, double To)>[] Joined(IEnumerable<Ruling> lines, List<double> positions)
    {
        var joined = positions.Select(_ => new List<(double From, double To)>()).ToArray();
        foreach (var line in lines.OrderBy(line => line.From))
        {
            var at = Nearest(positions, line.At);
            if (joined[at] is [.., var last] && line.From <= last.To + Gap)
            {
                joined[at][^1] = (last.From, Math.Max(last.To, line.To));
            }
            else
            {
                joined[at].Add((line.From, line.To));
            }
        }

        return joined;
    }

    private static int Nearest(List<double> positions, double position)
    {
        var nearest = 0;
        for (var i = 1; i < positions.Count; i++)
        {
            nearest = Math.Abs(positions[i] - position) < Math.Abs(positions[nearest] - position) ? i : nearest;
        }

        return nearest;
    }

    private static bool Covers(List<(double From, double To)> lines, double from, double to) => lines.Exists(line => line.From <= from + Gap && line.To >= to - Gap);
}
