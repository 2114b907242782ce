using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>A file whose sheets could not be made.</summary>
internal sealed record UnmadeFile(int Number, string FileName, Bilingual Reason, IReadOnlyList<RefusedCell> Cells);
