namespace CityGoals.Portal.Clients.Rounds;

/// <summary>How many reports of a round were published.</summary>
public sealed record PublishedReports(int Published);
