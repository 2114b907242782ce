namespace CityGoals.Portal.Clients.Goals;

/// <summary>A sheet after its publication.</summary>
public sealed record SheetPublication(Guid GoalSheetId, string State, int Revision);
