namespace CityGoals.Portal.Clients.YearTurn;

/// <summary>The turn to a fiscal year.</summary>
/// <param name="Departments">The departments that had goals in the year before.</param>
/// <param name="Homeless">Goals of the year that have lost their department.</param>
public sealed record Turn(FiscalYearState Year, IReadOnlyList<TurningDepartment> Departments, IReadOnlyList<HomelessSheet> Homeless);
