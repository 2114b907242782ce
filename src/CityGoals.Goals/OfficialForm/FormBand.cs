namespace CityGoals.Goals.OfficialForm;

/// <summary>Boxes side by side on a worksheet, as high as the highest of them needs. One row is no higher than Excel allows; a higher band has several, merged.</summary>
/// <param name="Boxes">The boxes from the left; together they fill the form's width.</param>
/// <param name="Lines">How many lines of text it is high.</param>
/// <param name="Repeats">Whether it stands again at the head of every printed page.</param>
internal sealed record FormBand(IReadOnlyList<FormBox> Boxes, int Lines, bool Repeats = false)
{
    /// <summary>The height of a line in points: 9 point letters of any of the usual Japanese typefaces.</summary>
    public const double LineHeight = 13;

    // Excel's highest row has 409 points.
    private const int MostLines = 30;

    /// <summary>How many rows of the worksheet it takes.</summary>
    public int Rows => (Lines + MostLines - 1) / MostLines;

    /// <summary>The height of each of its rows in points.</summary>
    public double RowHeight => Math.Ceiling(Lines / (double)Rows) * LineHeight + 4;
}
