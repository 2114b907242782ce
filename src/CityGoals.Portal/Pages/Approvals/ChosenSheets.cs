using CityGoals.Portal.Clients.Goals;
using Microsoft.Extensions.Primitives;

namespace CityGoals.Portal.Pages.Approvals;

/// <summary>The sheets that a person has chosen from a page of what waits.</summary>
internal static class ChosenSheets
{
    /// <summary>A sheet as its checkbox names it: the id with the revision and the state that the person has seen.</summary>
    internal static string NameOf(WaitingSheet sheet) => $"{sheet.GoalSheetId}/{sheet.Revision}/{sheet.State}";

    /// <summary>Those of the page that were chosen, and still are as they were seen.</summary>
    internal static IReadOnlyList<WaitingSheet> Of(WaitingSheets page, StringValues chosen) =>
        [.. page.Sheets.Where(sheet => !sheet.Own && chosen.Contains(NameOf(sheet), StringComparer.Ordinal))];
}
