using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>What came in with a file.</summary>
/// <param name="AlreadyImported">The same bytes had come in before; nothing changed.</param>
/// <param name="Remarks">What was unusual in the file, and how it was read.</param>
internal sealed record ImportAnswer(
    Guid ImportId, string FileName, string Encoding, bool AlreadyImported, IReadOnlyList<GoalSheetSummary> Sheets, IReadOnlyList<RefusedCell> Remarks);
