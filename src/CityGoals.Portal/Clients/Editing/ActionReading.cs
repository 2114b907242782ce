using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Clients.Editing;

/// <summary>What an action's words are read as.</summary>
/// <param name="Period">None where no period is stated.</param>
public sealed record ActionReading(Guid ActionId, SheetPeriod? Period, IReadOnlyList<SheetTarget> Targets);
