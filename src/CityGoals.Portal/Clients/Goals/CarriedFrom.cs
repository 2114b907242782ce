namespace CityGoals.Portal.Clients.Goals;

/// <summary>継続: the goal of an earlier year that something goes on from.</summary>
public sealed record CarriedFrom(int FiscalYear, string DepartmentCode, int Number, string Title);
