namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>A goal that is to go on.</summary>
/// <param name="Actions">Those of its actions that do; none: all of it.</param>
/// <param name="DepartmentCode">The department that takes it over; none: the one that its department is, or became.</param>
/// <param name="Into">A draft that takes the actions in; none: a new goal.</param>
public sealed record GoalToCarry(Guid GoalSheetId, IReadOnlyList<Guid>? Actions, string? DepartmentCode, Guid? Into);
