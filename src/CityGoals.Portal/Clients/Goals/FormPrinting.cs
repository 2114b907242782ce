namespace CityGoals.Portal.Clients.Goals;

/// <summary>Official forms that were handed out to be printed, by the city's order of departments and by rank.</summary>
/// <param name="Municipality">The city's name.</param>
/// <param name="TakenAt">As of when.</param>
public sealed record FormPrinting(string Municipality, DateTimeOffset TakenAt, IReadOnlyList<SheetForm> Forms);
