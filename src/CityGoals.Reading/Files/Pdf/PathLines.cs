namespace CityGoals.Reading.Files.Pdf;

/// <summary>The path that is being drawn, and the ruling lines that painting it makes: strokes, and filled shapes that are as thin as a line.</summary>
internal sealed class PathLines
{
    private const double Thin = 3;
    private const double Shortest = 4;
    private const double Straight = 0.5;

    private readonly List<List<(double X, double Y)>> shapes = [];
    private bool curved;

    /// <summary>How many points the path has.</summary>
    public int Count { get; private set; }

    public void MoveTo((double X, double Y) point)
    {
        shapes.Add([point]);
        Count++;
    }

    public void LineTo((double X, double Y) point)
    {
        if (shapes.Count == 0)
        {
            shapes.Add([]);
        }

        shapes[^1].Add(point);
        Count++;
    }

    public void CurveTo((double X, double Y) point)
    {
        curved = true;
        LineTo(point);
    }

    public void Close()
    {
        if (shapes.Count > 0 && shapes[^1].Count > 1)
        {
            shapes[^1].Add(shapes[^1][0]);
        }
    }

    public void Clear()
    {
        shapes.Clear();
        curved = false;
        Count = 0;
    }

    /// <summary>Adds the lines of the path to a page's marks.</summary>
    public void Paint(PageMarks marks, bool stroke, bool fill)
    {
        foreach (var shape in shapes.Where(shape => shape.Count > 1 && !curved))
        {
            var (left, right) = (shape.Min(point => point.X), shape.Max(point => point.X));
            var (bottom, top) = (shape.Min(point => point.Y), shape.Max(point => point.Y));
            if (fill && (right - left <= Thin || top - bottom <= Thin))
            {
                Add(marks, (left, bottom), (right, top));
            }
            else if (stroke)
            {
                for (var i = 1; i < shape.Count; i++)
                {
                    Add(marks, shape[i - 1], shape[i]);
                }
            }
        }
    }

    private static void Add(PageMarks marks, (double X, double Y) from, (double X, double Y) to)
    {
        var (width, height) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        if (width >= Shortest && height <= Math.Max(Straight, Thin * (width > height * 3 ? 1 : 0)))
        {
            marks.Level.Add(new((from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        }
        else if (height >= Shortest && width <= Math.Max(Straight, Thin * (height > width * 3 ? 1 : 0)))
        {
            marks.Upright.Add(new((from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
        }
    }
}
