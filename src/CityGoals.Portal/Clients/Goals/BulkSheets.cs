namespace CityGoals.Portal.Clients.Goals;

/// <summary>What became of the files of an import that needed no check.</summary>
public sealed record BulkSheets(int Made, int Unchanged, int ToCheck, int Left, IReadOnlyList<UnmadeFile> Refused);
