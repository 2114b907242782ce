namespace CityGoals.Reading.Sheets;

/// <summary>A line of a sheet file: a row of cells.</summary>
/// <param name="Number">The line, counted from 1 over the whole file.</param>
/// <param name="Cells">Its cells from the left.</param>
/// <param name="Ending">What ends the line in the text form: CR LF, LF, CR, or nothing at the end of the file.</param>
/// <param name="Part">The part of the file it stands in (a worksheet, a page); none in a file of one part.</param>
/// <param name="NumberInPart">The line, counted as the part counts it (the row number of a worksheet).</param>
/// <param name="InTable">False where the file's format knows tables and the line stands outside of them: a caption, a page's header.</param>
public sealed record SheetLine(int Number, IReadOnlyList<SheetCell> Cells, string Ending, SheetPart? Part, int NumberInPart, bool InTable = true);
