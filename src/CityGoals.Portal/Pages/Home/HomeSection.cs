using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.Reports;
using CityGoals.Portal.Pages.Approvals;
using CityGoals.Portal.Pages.Reports;
using CityGoals.Portal.Pages.Standing;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Home;

/// <summary>Tasks of one kind.</summary>
public sealed record HomeSection(Bilingual Name, IReadOnlyList<HomeTask> Tasks)
{
    /// <summary>What waits for a caller, by kind: what is urgent on top, then approvals, reports and what follows from the sheets of a fiscal year. No section is empty.</summary>
    /// <param name="waiting">How many sheets wait for the caller's approval.</param>
    public static IReadOnlyList<HomeSection> Of(Caller caller, IReadOnlyList<SheetSummary> sheets, int year, int waiting, Work work) =>
    [
        .. new HomeSection[]
        {
            new(HomeWords.Urgent, [.. ReturnedSheets(caller, sheets, year), .. work.Reports.Where(report => report.State == "returned").Select(Returned), .. work.Overdue.Select(Overdue)]),
            new(HomeWords.ToApprove, [.. Approvals(waiting, work.Waiting)]),
            new(HomeWords.ToReport, [.. work.Reports.Where(report => report.State == "draft").Select(Report)]),
            new(HomeWords.Other, [.. Others(caller, sheets, year)]),
        }.Where(section => section.Tasks.Count > 0),
    ];

    /// <summary>What the caller's departments have handed in.</summary>
    public static IReadOnlyList<HomeTask> Finished(Work work) => [.. work.Reports.Where(report => !report.IsToDo).Select(Report)];

    private static HomeTask Report(WorkReport report) => new(
        HomeWords.ReportOf(report.Names, report.Rank, report.Title),
        report is { IsToDo: true, Phase: "late" } ? HomeWords.PastClosing(report.ClosesOn) : HomeWords.Written(report.Reported, report.Actions, report.ClosesOn),
        ReportAddress.Of(report.RoundId, report.GoalSheetId), report.State);

    private static HomeTask Returned(WorkReport report) => Report(report) with { Why = HomeWords.CameBack(report.ReturnReason) };

    private static HomeTask Overdue(OverdueAction action) => new(
        new Bilingual(action.ActionNumber + action.Title, action.ActionNumber + action.Title), HomeWords.OverdueWhy(action.Due, action.Silent), $"{Goals.SheetAddress.Of(action.FiscalYear, action.DepartmentCode, action.Number)}{StandingAddress.Page}#a-{action.ActionId}");

    private static IEnumerable<HomeTask> Approvals(int sheets, int reports)
    {
        if (sheets > 0) yield return new HomeTask(HomeWords.Approve(sheets), HomeWords.ApproveWhy, ShowApprovals.Path);
        if (reports > 0) yield return new HomeTask(HomeWords.ApproveReports(reports), HomeWords.ApproveWhy, ShowReportApprovals.Path);
    }

    private static IEnumerable<HomeTask> ReturnedSheets(Caller caller, IReadOnlyList<SheetSummary> sheets, int year) =>
        from sheet in sheets
        where sheet.State == "returned" && caller.Departments.Contains(sheet.DepartmentCode)
        group sheet by sheet.DepartmentCode into department
        select new HomeTask(HomeWords.Returned(department.Count()), HomeWords.ReturnedWhy, Address.Of($"/goals/{year}", ("dept", department.Key), ("state", "returned")));

    private static IEnumerable<HomeTask> Others(Caller caller, IReadOnlyList<SheetSummary> sheets, int year)
    {
        var named = Languages.Dates.Year(year);
        var office = caller.Roles.Contains(Roles.PlanningOffice);
        var ready = sheets.Count(sheet => sheet.Publishable);
        if (office && ready > 0) yield return new HomeTask(HomeWords.Publish(ready, named), HomeWords.PublishWhy, $"/goals/{year}/publish");
        var writes = caller.Roles.Any(role => role is Roles.Author or Roles.Head) && !sheets.Any(sheet => caller.Departments.Contains(sheet.DepartmentCode));
        if (office ? sheets.Count == 0 : writes) yield return new HomeTask(HomeWords.ImportTask, HomeWords.ImportTaskWhy(named), "/import");
    }
}
