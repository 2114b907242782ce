using CityGoals.Goals.Import;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>A file of an import job.</summary>
/// <param name="Cells">Why it is refused, and where.</param>
/// <param name="ImportId">The import that its sheets belong to.</param>
internal sealed record ImportFileAnswer(
    int Number, string FileName, ImportFileState State, ReadingCounts Counts, IReadOnlyList<RefusedCell> Cells, Guid? ImportId);
