namespace CityGoals.Portal.Clients.Goals;

/// <summary>How many drafts were published.</summary>
public sealed record BulkPublication(int Published);
