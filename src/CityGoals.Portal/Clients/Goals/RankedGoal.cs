namespace CityGoals.Portal.Clients.Goals;

/// <summary>A goal in its department's order.</summary>
/// <param name="Number">Part of its address; stays.</param>
/// <param name="Rank">優先順位, from 1.</param>
public sealed record RankedGoal(Guid GoalSheetId, int Number, int Rank, string Title, string State);
