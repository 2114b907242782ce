namespace CityGoals.Notifications.Delivery;

/// <summary>A round that is not closed.</summary>
/// <param name="OpensOn">First day of its window.</param>
/// <param name="ClosesOn">Last day.</param>
internal sealed record OpenRound(Guid RoundId, DateOnly OpensOn, DateOnly ClosesOn);
