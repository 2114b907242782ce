using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;

namespace CityGoals.Portal.Pages;

/// <summary>The fiscal years that a page offers.</summary>
internal static class YearChoice
{
    /// <summary>Those that have sheets, today's, and the one shown; newest first.</summary>
    internal static IReadOnlyList<int> Of(IEnumerable<FiscalYearSheets> years, int shown, CityClock clock) =>
        [.. years.Select(year => year.Year).Append(clock.ThisYear.Number).Append(shown).Distinct().OrderDescending()];
}
