using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Pages.Goals;

namespace CityGoals.Portal.Pages.Standing;

/// <summary>Where the pages of a sheet's standing are.</summary>
internal static class StandingAddress
{
    internal const string Page = "/progress";

    internal static string Of(Sheet sheet, string? done = null) => Clients.Address.Of(SheetAddress.Of(sheet) + Page, ("done", done));

    internal static string Form(Sheet sheet) => SheetAddress.Of(sheet) + Page + "/figures.csv";
}
