using CityGoals.Portal.Clients;
using CityGoals.Portal.Pages.Forms;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal;

/// <summary>The addresses of sheets as official forms: on screen, as files, and a year's sheets as one booklet.</summary>
internal static class FormPages
{
    private static readonly string Formats = $"regex(^({string.Join('|', FormsClient.Formats)})$)";

    internal static void MapForms(this IEndpointRouteBuilder staff, string year, string sheet)
    {
        staff.MapGet(sheet + "/form", ShowForm.Handle);
        staff.MapGet(sheet + ".pdf", ExportSheet.Print).RequireRateLimiting(RateLimits.Export);
        staff.MapGet(year + "/booklet", MakeBooklet.Ask);
        staff.MapPost(year + "/booklet", MakeBooklet.Handle).RequireRateLimiting(RateLimits.Export);
        staff.MapGet(year + "/booklet/{booklet:guid}", MakeBooklet.Show);
        staff.MapGet(year + "/booklet/{booklet:guid}.pdf", MakeBooklet.Fetch);
        staff.MapGet($"{sheet}.{{format:{Formats}}}", ExportSheet.Handle).RequireRateLimiting(RateLimits.Export);
    }
}
