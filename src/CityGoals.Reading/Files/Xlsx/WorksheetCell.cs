namespace CityGoals.Reading.Files.Xlsx;

/// <summary>A filled cell of a worksheet while it is read.</summary>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Text">The text as shown.</param>
/// <param name="Struck">Whether a part of it is struck out.</param>
/// <param name="WithoutResult">Whether it is a formula without a stored result.</param>
/// <param name="Lines">How many lines a merged cell covers downward.</param>
/// <param name="Covered">Whether a merged cell covers it.</param>
internal sealed record WorksheetCell(int Column, string Text, bool Struck, bool WithoutResult, int Lines = 1, bool Covered = false);
