using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Clients.History;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Goals;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Approvals;

/// <summary>提出, 承認, 差戻し, 取下げ of a sheet, or beginning to 改める it: a page that says what follows, then the step itself.</summary>
internal static class TakeStep
{
    public static async Task<Results<RazorComponentResult<StepPage>, NotFound>> Ask(
        int year, string dept, int number, string step, GoalsClient goals, HistoryClient history, CancellationToken cancellation) =>
        await goals.SheetAsync(year, dept, number, cancellation) is { } sheet
            ? Page(sheet, await ChangesAsync(sheet, step, history, cancellation), step, new StepForm(null, null), [], null)
            : TypedResults.NotFound();

    /// <param name="revision">The revision that the person has seen.</param>
    /// <param name="state">The state that the person has seen.</param>
    /// <param name="key">Given by the page, so that sending twice takes one step.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StepPage>, NotFound>> Handle(
        int year, string dept, int number, string step, [FromForm] int revision, [FromForm] string state, [FromForm] Guid key, [FromForm] string? about,
        [FromForm] string? reason, GoalsClient goals, HistoryClient history, Language language, CancellationToken cancellation)
    {
        if (await goals.SheetAsync(year, dept, number, cancellation) is not { } sheet) return TypedResults.NotFound();
        var form = new StepForm(about, reason);
        if (form.Faults(step) is [_, ..] faults) return Page(sheet, await ChangesAsync(sheet, step, history, cancellation), step, form, faults, null);
        var answer = await goals.TakeStepAsync(sheet.GoalSheetId, step, revision, state, form.Said(sheet, language), key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out _)
            ? Page(sheet, await ChangesAsync(sheet, step, history, cancellation), step, form, [], refusal)
            : TypedResults.Redirect($"{SheetAddress.Of(sheet)}?done={step}");
    }

    // Whoever approves or returns sees what changed since the last decision.
    private static async Task<SheetChanges?> ChangesAsync(Sheet sheet, string step, HistoryClient history, CancellationToken cancellation) =>
        step is "approve" or "return" && sheet.Way.Steps.Contains(step) ? await history.ChangesAsync(sheet.GoalSheetId, cancellation) : null;

    private static RazorComponentResult<StepPage> Page(Sheet sheet, SheetChanges? changes, string step, StepForm form, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Sheet = sheet, Changes = changes, Step = step, Form = form, Faults = faults, Refusal = refusal, Key = Guid.NewGuid() }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
