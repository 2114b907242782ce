namespace CityGoals.Portal.Clients.Goals;

/// <summary>A sheet after a step.</summary>
public sealed record StepDone(Guid GoalSheetId, string State, int Revision);
