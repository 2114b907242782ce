using CityGoals.Progress.Rounds;

namespace CityGoals.Progress.Answers;

/// <summary>The judgement scale in force in a year.</summary>
/// <param name="StatedFor">The year that it was stated for; none: the city has stated none yet.</param>
/// <param name="Grades">The best first.</param>
internal sealed record ScaleAnswer(int FiscalYear, int? StatedFor, IReadOnlyList<Grade> Grades);
