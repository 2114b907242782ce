namespace CityGoals.Reading.Files.Docx;

/// <summary>A cell of a table while it is read.</summary>
/// <param name="Column">The first column of the table's grid that it covers, counted from 1.</param>
/// <param name="Text">Its text.</param>
internal sealed record TableCell(int Column, string Text)
{
    /// <summary>How many rows it covers.</summary>
    public int Rows { get; set; } = 1;
}
