namespace CityGoals.Portal.Clients.Analytics;

/// <summary>How many of each a fiscal year has.</summary>
public sealed record YearStanding(int Year, int Goals, int Initiatives, int Actions);
