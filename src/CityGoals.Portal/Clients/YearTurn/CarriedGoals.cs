namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>What was carried over.</summary>
public sealed record CarriedGoals(IReadOnlyList<CarriedGoal> Carried);
