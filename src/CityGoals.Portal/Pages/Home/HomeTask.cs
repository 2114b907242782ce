using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Home;

/// <summary>Something that waits for a person: what, why, and where it is done.</summary>
public sealed record HomeTask(Bilingual What, Bilingual Why, string Address)
{
    /// <summary>What waits for a caller, seen from the sheets of a fiscal year.</summary>
    public static IReadOnlyList<HomeTask> Of(Caller caller, IReadOnlyList<SheetSummary> sheets, int year)
    {
        var tasks = new List<HomeTask>();
        var named = Dates.Year(year);
        var drafts = sheets.Count(sheet => sheet.State == "draft");
        if (caller.Roles.Contains(Roles.PlanningOffice))
        {
            if (drafts > 0) tasks.Add(new HomeTask(HomeWords.Drafts(drafts, named), HomeWords.DraftsWhy, $"/goals/{year}/publish"));
            if (sheets.Count == 0) tasks.Add(new HomeTask(HomeWords.ImportTask, HomeWords.ImportTaskWhy(named), "/import"));
        }
        else if (caller.Roles.Any(role => role is Roles.Author or Roles.Head) && !sheets.Any(sheet => caller.Departments.Contains(sheet.DepartmentCode)))
        {
            tasks.Add(new HomeTask(HomeWords.ImportTask, HomeWords.ImportTaskWhy(named), "/import"));
        }

        return tasks;
    }
}
