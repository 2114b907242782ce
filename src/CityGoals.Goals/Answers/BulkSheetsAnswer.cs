namespace CityGoals.Goals.Answers;

/// <summary>What became of the files of a job that needed no check.</summary>
/// <param name="Made">Files whose sheets were made.</param>
/// <param name="Unchanged">Files that had been imported before.</param>
/// <param name="ToCheck">Files that wait for a person.</param>
/// <param name="Left">Files that this request found no time for; asked again, it goes on with them.</param>
/// <param name="Refused">Files whose sheets could not be made, and why.</param>
internal sealed record BulkSheetsAnswer(int Made, int Unchanged, int ToCheck, int Left, IReadOnlyList<UnmadeFile> Refused);
