using CityGoals.Goals.Answers;

namespace CityGoals.Goals.Rows;

/// <summary>A revision of a sheet with its content.</summary>
internal sealed record KeptVersion(VersionAnswer Version, SheetVersion Content);
