namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>The goal of the new year in which something goes on.</summary>
public sealed record CarriedTo(Guid GoalSheetId, string DepartmentCode, int Number, string Title);
