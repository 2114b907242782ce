namespace CityGoals.Reading.Files.Xlsx;

/// <summary>A row of a worksheet while it is read.</summary>
/// <param name="Number">The row, counted from 1.</param>
/// <param name="Hidden">Whether it is hidden.</param>
internal sealed record WorksheetRow(int Number, bool Hidden)
{
    /// <summary>Its filled cells.</summary>
    public List<WorksheetCell> Cells { get; } = [];
}
