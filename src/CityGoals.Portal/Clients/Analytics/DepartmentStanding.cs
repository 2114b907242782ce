namespace CityGoals.Portal.Clients.Analytics;

/// <summary>How many of each a department has.</summary>
public sealed record DepartmentStanding(string Code, string Name, int Goals, int Initiatives, int Actions, int Targets);
