namespace CityGoals.Portal.Clients.Goals;

/// <summary>An initiative of a goal.</summary>
public sealed record ReviewInitiative(int Position, string Title, IReadOnlyList<ReviewAction> Actions);
