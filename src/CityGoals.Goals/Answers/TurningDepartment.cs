namespace CityGoals.Goals.Answers;

/// <summary>A department of the year before, and how far its goals have gone on.</summary>
/// <param name="Sheets">How many goals it had.</param>
/// <param name="Carried">How many of them go on, whole or in parts.</param>
/// <param name="Successors">What it is on the first day of the new year: itself, or what it became.</param>
internal sealed record TurningDepartment(string Code, string Name, string NameEn, int Sheets, int Carried, IReadOnlyList<NamedDepartment> Successors);
