namespace CityGoals.Portal.Clients.Organisation;

/// <summary>Who holds a post.</summary>
/// <param name="Until">The last day; none while nobody knows it.</param>
public sealed record PostHolder(Guid PersonId, string Name, DateOnly From, DateOnly? Until);
