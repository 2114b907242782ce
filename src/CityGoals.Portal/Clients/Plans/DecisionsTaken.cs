namespace CityGoals.Portal.Clients.Plans;

/// <param name="Decided">How many alignments mean something else than before, or something at all.</param>
public sealed record DecisionsTaken(int Decided);
