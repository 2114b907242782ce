namespace CityGoals.Notifications.Delivery;

/// <summary>What planning changed.</summary>
/// <param name="Removed">Reminders that nobody needs any more, or that move to another day; never one that was sent.</param>
internal sealed record PlanOutcome(int Removed, int Added);
