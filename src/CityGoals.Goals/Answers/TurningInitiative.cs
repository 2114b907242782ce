namespace CityGoals.Goals.Answers;

/// <summary>An initiative of the year before.</summary>
internal sealed record TurningInitiative(Guid InitiativeId, string Title, IReadOnlyList<TurningAction> Actions);
