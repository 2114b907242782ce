namespace CityGoals.Portal.Clients.Figures;

/// <summary>Where the actions and targets of a sheet stand by rule on a day.</summary>
/// <param name="On">The day.</param>
public sealed record SheetStanding(DateOnly On, IReadOnlyList<ActionStanding> Actions, TargetCounts Targets);
