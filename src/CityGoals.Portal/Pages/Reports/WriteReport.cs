using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Reports;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Reports;

/// <summary>A sheet is reported on: written on one page, handed in, approved, or returned with what is wrong at the very action.</summary>
internal static class WriteReport
{
    public static async Task<Results<RazorComponentResult<ReportPage>, NotFound>> Ask(
        Guid round, Guid sheet, string? done, Caller caller, ReportsClient reports, CancellationToken cancellation) =>
        await reports.FindAsync(round, sheet, cancellation) is { } report ? Page(report, ReportForm.Of(report, Guid.NewGuid()), caller, done: done is "saved" or "taken" ? done : null) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> Handle(
        Guid round, Guid sheet, IFormCollection sent, Caller caller, CityClock clock, ReportsClient reports, CancellationToken cancellation)
    {
        if (await reports.FindAsync(round, sheet, cancellation) is not { } report) return TypedResults.NotFound();
        var form = ReportForm.Of(sent);
        var revision = form.Revision;
        if (form.Act is "save" or "submit")
        {
            if (form.Faults(report, clock.Today) is [_, ..] faults) return Page(report, form, caller, faults);
            var saved = await reports.SaveAsync(round, sheet, revision, form.Content(report, clock.Today), form["reason"].Trim(), form.Key.ToString(), cancellation);
            if (saved.IsRefused(out var refused, out var now)) return await AgainAsync(round, sheet, report, form, refused, caller, reports, cancellation);
            if (form.Act == "save") return TypedResults.Redirect(ReportAddress.Of(round, sheet, "saved"));
            revision = now.Revision;
        }

        var answer = await reports.TakeStepAsync(
            round, sheet, form.Act, revision, sent["state"].ToString(), form["stepReason"].Trim(), form.Act == "return" ? form.Returned(report) : [], $"{form.Key}-{form.Act}", cancellation);
        return answer.IsRefused(out var refusal, out _)
            ? await AgainAsync(round, sheet, report, form, refusal, caller, reports, cancellation)
            : TypedResults.Redirect(ReportAddress.Of(round, sheet, "taken"));
    }

    // What was typed stays, over the report as it is now; the other's words stand beside it.
    private static async Task<RazorComponentResult<ReportPage>> AgainAsync(
        Guid round, Guid sheet, Report report, ReportForm form, Refusal refusal, Caller caller, ReportsClient reports, CancellationToken cancellation)
    {
        var now = await reports.FindAsync(round, sheet, cancellation) ?? report;
        return Page(now, form with { Revision = now.Revision, Key = Guid.NewGuid() }, caller, refusal: refusal);
    }

    private static RazorComponentResult<ReportPage> Page(Report report, ReportForm form, Caller caller, IReadOnlyList<Fault>? faults = null, Refusal? refusal = null, string? done = null) =>
        new(new { Report = report, Form = form, Caller = caller, Faults = faults ?? [], Refusal = refusal, Done = done, Typed = faults is not null || refusal is not null })
        {
            StatusCode = Fault.StatusOf(faults ?? [], refusal),
        };
}
