using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Components;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Goals;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.History;

/// <summary>Stable addresses of a sheet's history, and the way there.</summary>
internal static class HistoryAddress
{
    internal static string Of(Sheet sheet) => $"{SheetAddress.Of(sheet)}/history";

    /// <summary>What changed between two revisions.</summary>
    internal static string Of(Sheet sheet, int from, int to) => $"{Of(sheet)}/{Address.Part(from)}-{Address.Part(to)}";

    /// <summary>What changed in a sheet that waits, since it was decided upon.</summary>
    internal static string Of(WaitingSheet sheet, int decided) =>
        $"{SheetAddress.Of(sheet.FiscalYear, sheet.DepartmentCode, sheet.Number)}/history/{Address.Part(decided)}-{Address.Part(sheet.Revision)}";

    /// <summary>The way to the history's page, or to one below it.</summary>
    internal static IReadOnlyList<Crumb> Trail(Sheet sheet, Bilingual? below = null)
    {
        List<Crumb> trail =
        [
            new(ShellWords.Home, "/"),
            new(ShellWords.Goals, "/goals"),
            new(Dates.Year(sheet.FiscalYear), $"/goals/{sheet.FiscalYear}?dept=all"),
            new(new Bilingual(sheet.DepartmentName, sheet.DepartmentName), Address.Of($"/goals/{sheet.FiscalYear}", ("dept", sheet.DepartmentCode))),
            new(SheetWords.RankOf(sheet.Rank), SheetAddress.Of(sheet)),
        ];
        return below is null ? [.. trail, new(HistoryWords.Title)] : [.. trail, new(HistoryWords.Title, Of(sheet)), new(below)];
    }
}
