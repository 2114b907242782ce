namespace CityGoals.Portal.Clients.Goals;

/// <summary>An import in a list.</summary>
/// <param name="CreatedBy">The person's name.</param>
/// <param name="Open">Files that wait to be read, or for a person.</param>
public sealed record ImportJobSummary(Guid ImportJobId, DateTimeOffset CreatedAt, string CreatedBy, int Files, int Open);
