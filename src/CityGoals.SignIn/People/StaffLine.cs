namespace CityGoals.SignIn.People;

/// <summary>A line of a file of staff.</summary>
/// <param name="Number">Line in the file, counted from 1, the heading included.</param>
/// <param name="Cells">What stands there, in the order of the columns asked for, without spaces around; empty where nothing does.</param>
/// <param name="Places">In which cell of the line each stands, counted from 1; 0 where the file has no such column.</param>
public sealed record StaffLine(int Number, IReadOnlyList<string> Cells, IReadOnlyList<int> Places);
