namespace CityGoals.Portal.Clients.Reports;

/// <summary>What was reported on a part that a later revision of the sheet removed.</summary>
public sealed record RemovedPart(Guid PartId, string Number, string Title, string Text);
