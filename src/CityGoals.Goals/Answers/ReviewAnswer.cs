using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>A file as its reviewer sees it: what stands in it, beside what was read.</summary>
/// <param name="Lines">The file's lines and cells; empty where it is refused before it had any.</param>
/// <param name="Goals">What will become of it.</param>
internal sealed record ReviewAnswer(
    Guid ImportJobId, ImportFileAnswer File, IReadOnlyList<RefusedCell> Remarks, IReadOnlyList<ReviewLine> Lines, IReadOnlyList<ReviewGoal> Goals);
