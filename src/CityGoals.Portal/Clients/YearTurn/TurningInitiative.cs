namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>An initiative of the year before.</summary>
public sealed record TurningInitiative(Guid InitiativeId, string Title, IReadOnlyList<TurningAction> Actions);
