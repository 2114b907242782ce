namespace CityGoals.Portal.Clients.Analytics;

/// <summary>How many of each, over all departments.</summary>
public sealed record StandingTotals(int Goals, int Initiatives, int Actions, int Targets);
