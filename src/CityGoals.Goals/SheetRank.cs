namespace CityGoals.Goals;

/// <summary>A sheet's place in its department's order.</summary>
/// <param name="Rank">From 1.</param>
public sealed record SheetRank(Guid GoalSheetId, int Rank);
