namespace CityGoals.Portal.Clients.Goals;

/// <summary>A sheet's place in its department's order.</summary>
public sealed record GoalRank(Guid GoalSheetId, int Rank);
