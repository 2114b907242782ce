namespace CityGoals.Portal.Clients.Reports;

/// <summary>What is wrong with an action or initiative of a report that is returned.</summary>
public sealed record ReturnedPart(Guid PartId, string Reason);
