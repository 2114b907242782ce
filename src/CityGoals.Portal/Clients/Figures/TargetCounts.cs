namespace CityGoals.Portal.Clients.Figures;

/// <summary>How the targets of a sheet stand.</summary>
/// <param name="NotCounted">Those that no figure can be held against; they are in no other count but <paramref name="All"/>.</param>
public sealed record TargetCounts(int All, int Reached, int NotCounted);
