using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Clients.Goals;

/// <summary>A file whose sheets could not be made, and why.</summary>
public sealed record UnmadeFile(int Number, string FileName, Bilingual Reason, IReadOnlyList<RefusedCell> Cells);
