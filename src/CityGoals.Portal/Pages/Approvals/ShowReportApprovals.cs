using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Reports;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace CityGoals.Portal.Pages.Approvals;

/// <summary>The reports that wait for the person's approval; several are approved at once after a page to check. There is no return of several: each has its own reason.</summary>
internal static class ShowReportApprovals
{
    internal const string Path = "/approvals/reports";

    /// <param name="approved">How many were approved just now.</param>
    public static async Task<RazorComponentResult<ReportApprovalsPage>> Handle(string? after, int? approved, ReportsClient reports, CancellationToken cancellation) =>
        new(new { Waiting = await reports.WaitingAsync(after, cancellation), After = after, Approved = approved });

    public static async Task<Results<RazorComponentResult<ReportApprovalsPage>, RazorComponentResult<CheckReportApprovalsPage>>> Check(
        [FromForm] string? after, IFormCollection form, ReportsClient reports, CancellationToken cancellation)
    {
        var waiting = await reports.WaitingAsync(Place(after), cancellation);
        return form["report"].Count == 0 ? NothingChosen(waiting, after) : CheckPage(Chosen(waiting, form["report"]), form["report"].Count, after, refusal: null);
    }

    /// <param name="key">Given by the page to check, so that sending twice approves once.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportApprovalsPage>, RazorComponentResult<CheckReportApprovalsPage>>> Approve(
        [FromForm] string? after, [FromForm] Guid key, IFormCollection form, ReportsClient reports, CancellationToken cancellation)
    {
        var waiting = await reports.WaitingAsync(Place(after), cancellation);
        var chosen = Chosen(waiting, form["report"]);
        if (chosen.Count == 0) return NothingChosen(waiting, after);
        var answer = await reports.ApproveAsync(chosen, key.ToString(), cancellation);
        if (answer.IsRefused(out var refusal, out var done)) return CheckPage(chosen, chosen.Count, after, refusal);
        if (done.Approved == form["report"].Count) return TypedResults.Redirect(Address.Of(Path, ("approved", done.Approved)));
        var refused = from outcome in done.Reports
                      where outcome.Why is not null
                      join report in chosen on (outcome.RoundId, outcome.GoalSheetId) equals (report.RoundId, report.GoalSheetId)
                      select (report, outcome.Why);
        return new RazorComponentResult<ReportApprovalsPage>(new
        {
            Waiting = await reports.WaitingAsync(after: null, cancellation),
            Approved = done.Approved,
            Refused = (IReadOnlyList<(WaitingReport, Bilingual)>)[.. refused],
            Left = form["report"].Count - chosen.Count,
        });
    }

    /// <summary>A report as its checkbox names it: with the revision and the state that the person has seen.</summary>
    internal static string NameOf(WaitingReport report) => $"{report.RoundId}/{report.GoalSheetId}/{report.Revision}/{report.State}";

    private static IReadOnlyList<WaitingReport> Chosen(WaitingReports page, StringValues chosen) =>
        [.. page.Reports.Where(report => !report.Own && chosen.Contains(NameOf(report), StringComparer.Ordinal))];

    private static string? Place(string? after) => string.IsNullOrEmpty(after) ? null : after;

    private static RazorComponentResult<ReportApprovalsPage> NothingChosen(WaitingReports waiting, string? after) =>
        new(new { Waiting = waiting, After = Place(after), Faults = new Fault[] { new("reports", ApprovalWords.NothingChosenReports) } }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static RazorComponentResult<CheckReportApprovalsPage> CheckPage(IReadOnlyList<WaitingReport> chosen, int asked, string? after, Refusal? refusal) =>
        new(new { Chosen = chosen, Gone = asked > chosen.Count, After = Place(after), Key = Guid.NewGuid(), Refusal = refusal })
        {
            StatusCode = refusal?.Status ?? StatusCodes.Status200OK,
        };
}
