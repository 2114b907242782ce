using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Approvals;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Home;

/// <summary>Something that waits for a person: what, why, and where it is done.</summary>
public sealed record HomeTask(Bilingual What, Bilingual Why, string Address)
{
    /// <summary>What waits for a caller: approvals on top, then what follows from the sheets of a fiscal year.</summary>
    /// <param name="waiting">How many sheets wait for the caller's approval.</param>
    public static IReadOnlyList<HomeTask> Of(Caller caller, IReadOnlyList<SheetSummary> sheets, int year, int waiting)
    {
        var tasks = new List<HomeTask>();
        var named = Dates.Year(year);
        var ready = sheets.Count(sheet => sheet.Publishable);
        if (waiting > 0) tasks.Add(new HomeTask(HomeWords.Approve(waiting), HomeWords.ApproveWhy, ShowApprovals.Path));
        foreach (var department in sheets.Where(sheet => sheet.State == "returned" && caller.Departments.Contains(sheet.DepartmentCode)).GroupBy(sheet => sheet.DepartmentCode))
        {
            tasks.Add(new HomeTask(
                HomeWords.Returned(department.Count()), HomeWords.ReturnedWhy, Clients.Address.Of($"/goals/{year}", ("dept", department.Key), ("state", "returned"))));
        }

        if (caller.Roles.Contains(Roles.PlanningOffice))
        {
            if (ready > 0) tasks.Add(new HomeTask(HomeWords.Publish(ready, named), HomeWords.PublishWhy, $"/goals/{year}/publish"));
            if (sheets.Count == 0) tasks.Add(new HomeTask(HomeWords.ImportTask, HomeWords.ImportTaskWhy(named), "/import"));
        }
        else if (caller.Roles.Any(role => role is Roles.Author or Roles.Head) && !sheets.Any(sheet => caller.Departments.Contains(sheet.DepartmentCode)))
        {
            tasks.Add(new HomeTask(HomeWords.ImportTask, HomeWords.ImportTaskWhy(named), "/import"));
        }

        return tasks;
    }
}
