namespace CityGoals.Reading.Files.Pdf;

/// <summary>A cell that ruling lines make on a page.</summary>
/// <param name="Column">The first column of the document's grid that it covers, counted from 0.</param>
/// <param name="Row">The first row of the page's grid that it covers, counted from 0 from the top.</param>
/// <param name="LastRow">The last row that it covers.</param>
/// <param name="Left">Its left edge in points.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="OpenAbove">Whether the page begins inside it.</param>
/// <param name="OpenBelow">Whether the page ends inside it.</param>
internal sealed record GridCell(int Column, int Row, int LastRow, double Left, double Right, bool OpenAbove, bool OpenBelow)
{
    /// <summary>Its characters.</summary>
    public List<Glyph> Glyphs { get; } = [];
}
