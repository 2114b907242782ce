using CityGoals.Portal.Clients.Notifications;

namespace CityGoals.Portal.Pages.Deadlines;

/// <summary>What is due in a month, by day.</summary>
/// <param name="Month">Its first day.</param>
public sealed record DeadlineMonth(DateOnly Month, IReadOnlyList<ActionDeadline> Deadlines);
