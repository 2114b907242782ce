using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Reports;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Reports;

/// <summary>A sheet is reported on: written on one page with the files that it rests on, handed in, approved, or returned with what is wrong at the very action.</summary>
internal static class WriteReport
{
    public static async Task<Results<RazorComponentResult<ReportPage>, NotFound>> Ask(
        Guid round, Guid sheet, string? done, Caller caller, ReportsClient reports, EvidenceClient evidence, CancellationToken cancellation)
    {
        var files = evidence.ListAsync(round, sheet, cancellation);
        if (await reports.FindAsync(round, sheet, cancellation) is not { } report) return TypedResults.NotFound();
        return Page(report, ReportForm.Of(report, Guid.NewGuid()), await files, caller, done: done is "saved" or "taken" or "attached" or "removed" ? done : null);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReportPage>, NotFound>> Handle(
        Guid round, Guid sheet, IFormCollection sent, Caller caller, CityClock clock, ReportsClient reports, EvidenceClient evidence, CancellationToken cancellation)
    {
        if (await reports.FindAsync(round, sheet, cancellation) is not { } report) return TypedResults.NotFound();
        var form = ReportForm.Of(sent);
        var revision = form.Revision;
        if (form.Act is "attach" or "remove")
        {
            var (unfit, not) = await ChangeEvidence.HandleAsync(report, form, sent.Files, evidence, cancellation);
            var done = unfit.Count > 0 || not is not null ? null : form.Act == "attach" ? "attached" : "removed";
            if (done is not null && form.IsStored(report)) return TypedResults.Redirect(ReportAddress.Of(round, sheet, done));
            return Page(report, form, await evidence.ListAsync(round, sheet, cancellation), caller, unfit, not, done, typed: true);
        }

        if (form.Act is "save" or "submit")
        {
            if (form.Faults(report, clock.Today) is [_, ..] faults) return Page(report, form, await evidence.ListAsync(round, sheet, cancellation), caller, faults);
            var saved = await reports.SaveAsync(round, sheet, revision, form.Content(report, clock.Today), form["reason"].Trim(), form.Key.ToString(), cancellation);
            if (saved.IsRefused(out var refused, out var now)) return await AgainAsync(report, form, refused, caller, reports, evidence, cancellation);
            if (form.Act == "save") return TypedResults.Redirect(ReportAddress.Of(round, sheet, "saved"));
            revision = now.Revision;
        }

        var answer = await reports.TakeStepAsync(
            round, sheet, form.Act, revision, sent["state"].ToString(), form["stepReason"].Trim(), form.Act == "return" ? form.Returned(report) : [], $"{form.Key}-{form.Act}", cancellation);
        return answer.IsRefused(out var refusal, out _)
            ? await AgainAsync(report, form, refusal, caller, reports, evidence, cancellation)
            : TypedResults.Redirect(ReportAddress.Of(round, sheet, "taken"));
    }

    // What was typed stays, over the report as it is now; the other's words stand beside it.
    private static async Task<RazorComponentResult<ReportPage>> AgainAsync(
        Report report, ReportForm form, Refusal refusal, Caller caller, ReportsClient reports, EvidenceClient evidence, CancellationToken cancellation)
    {
        var (round, sheet) = (report.Round.RoundId, report.Sheet.GoalSheetId);
        var now = await reports.FindAsync(round, sheet, cancellation) ?? report;
        return Page(now, form with { Revision = now.Revision, Key = Guid.NewGuid() }, await evidence.ListAsync(round, sheet, cancellation), caller, refusal: refusal);
    }

    private static RazorComponentResult<ReportPage> Page(
        Report report, ReportForm form, ReportEvidence evidence, Caller caller, IReadOnlyList<Fault>? faults = null, Refusal? refusal = null, string? done = null, bool typed = false) =>
        new(new { Report = report, Form = form, Evidence = evidence, Caller = caller, Faults = faults ?? [], Refusal = refusal, Done = done, Typed = typed || faults is not null || refusal is not null })
        {
            StatusCode = Fault.StatusOf(faults ?? [], refusal),
        };
}
