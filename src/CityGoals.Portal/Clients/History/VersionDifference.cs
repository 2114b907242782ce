namespace CityGoals.Portal.Clients.History;

/// <summary>What changed in a sheet between two of its revisions.</summary>
public sealed record VersionDifference(SheetVersion From, SheetVersion To, SheetDifference Difference);
