namespace CityGoals.Reading.Sheets;

/// <summary>Where a piece of text stands in a sheet file.</summary>
/// <param name="Line">The line (row), counted from 1.</param>
/// <param name="Cell">The cell in the line, counted from 1.</param>
/// <param name="Start">The first character in the cell's text, counted from 0 in UTF-16 units.</param>
/// <param name="Length">The number of UTF-16 units.</param>
public readonly record struct SheetPlace(int Line, int Cell, int Start, int Length);
