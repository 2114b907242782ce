namespace CityGoals.Notifications.Planning;

/// <summary>One reminder on the way to a due date and past it.</summary>
/// <param name="Stage">
/// Stable key, unique for a due date and audience: <c>before-30</c>, <c>due</c>, <c>late-1</c>, <c>head-7</c>, <c>office-14</c>; of rounds also <c>opens</c>, <c>half-way</c>,
/// <c>left-3</c>, <c>last-day</c>. A number is days as the city sets them; behind <c>late-</c> it counts, from 1.
/// </param>
/// <param name="Day">The working day on whose morning it is sent.</param>
public readonly record struct PlannedStage(string Stage, Audience Audience, DateOnly Day);
