namespace CityGoals.Progress.Plans;

/// <summary>An initiative as Goals told of it last.</summary>
internal sealed record PlannedInitiative(Guid InitiativeId, string Title);
