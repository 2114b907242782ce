namespace CityGoals.Portal.Clients.People;

/// <summary>What one person leaves and takes over on the day of a transfer.</summary>
/// <param name="Leave">Holdings that end the day before.</param>
/// <param name="Take">Posts held from that day on.</param>
public sealed record Transfer(Guid PersonId, IReadOnlyList<Guid> Leave, IReadOnlyList<Guid> Take);
