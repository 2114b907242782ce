using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.YearTurn;

namespace CityGoals.Portal.Pages.YearTurn;

/// <summary>What there is to carry over of a department.</summary>
/// <param name="Year">The new year.</param>
/// <param name="Department">The department of the year before.</param>
/// <param name="Sheets">Its goals.</param>
/// <param name="Drafts">The drafts of the new year that may take actions in.</param>
public sealed record CarryGround(FiscalYearState Year, TurningDepartment Department, IReadOnlyList<TurningSheet> Sheets, IReadOnlyList<SheetSummary> Drafts);
