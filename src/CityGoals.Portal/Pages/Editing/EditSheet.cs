using System.Text.Json;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Editing;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Pages.Goals;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Editing;

/// <summary>A sheet is written: in the order of the official form, saved with its whole content over the revision that the person began with.</summary>
internal static class EditSheet
{
    public static async Task<Results<RazorComponentResult<EditPage>, NotFound>> Ask(
        int year, string dept, int number, bool? saved, Caller caller, GoalsClient goals, EditingClient editing, PlansClient plans, CancellationToken cancellation)
    {
        if (await FindAsync(year, dept, number, goals, editing, cancellation) is not { } sheet) return TypedResults.NotFound();
        return await PageAsync(new Written(sheet, EditForm.Of(sheet, Guid.NewGuid())) { Saved = saved ?? false }, caller, editing, plans, cancellation);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EditPage>, NotFound>> Handle(
        int year, string dept, int number, IFormCollection sent, Caller caller, TimeProvider clock, GoalsClient goals, EditingClient editing, PlansClient plans, CancellationToken cancellation)
    {
        if (await FindAsync(year, dept, number, goals, editing, cancellation) is not { } sheet) return TypedResults.NotFound();
        var typed = EditForm.Of(sent);
        if (EditActs.Apply(typed.Content, typed.Act, () => Guid.CreateVersion7(clock.GetUtcNow())) is var (moved, focus))
        {
            return await PageAsync(new Written(sheet, typed with { Content = moved }) { Focus = focus, Typed = true }, caller, editing, plans, cancellation);
        }

        var (form, unread) = await Corrections.ReadAsync(typed with { Content = await PlanPicks.WriteAsync(typed, year, plans, cancellation) }, year, goals, cancellation);
        IReadOnlyList<Fault> faults = [.. form.Faults(), .. unread, .. form.Undecided()];
        if (form.Act is not ("save" or "keep") || faults.Count > 0)
        {
            return await PageAsync(new Written(sheet, form) { Faults = form.Act is "save" or "keep" ? faults : unread, Typed = true }, caller, editing, plans, cancellation);
        }

        var answer = await editing.SaveAsync(sheet.Sheet.GoalSheetId, form.Revision, form.Decided, form.Reason, form.Key.ToString(), cancellation);
        if (!answer.IsRefused(out var refusal, out _)) return TypedResults.Redirect(form.Act == "keep" ? $"{SheetAddress.Of(sheet.Sheet)}/edit?saved=true" : $"{SheetAddress.Of(sheet.Sheet)}?done=saved");
        // What comes back is over the revision as it is now, with a key of its own: the first one belongs to what was refused.
        var again = refusal.Name == EditingClient.Stale && await editing.FindAsync(sheet.Sheet.GoalSheetId, cancellation) is { } now
            ? new Written(now, Merged(form with { Content = form.Decided, Choices = [] }, refusal) with { Revision = now.Sheet.Revision, Key = Guid.NewGuid() }) { Refusal = refusal }
            : new Written(sheet, form with { Key = Guid.NewGuid() }) { Refusal = refusal };
        return await PageAsync(again with { Typed = true }, caller, editing, plans, cancellation);
    }

    internal static async Task<RazorComponentResult<EditPage>> PageAsync(Written written, Caller caller, EditingClient editing, PlansClient plans, CancellationToken cancellation) => new(new
    {
        Written = written,
        Caller = caller,
        Readings = (await editing.ReadAsync(written.Year, written.Form.Content, cancellation)).ToDictionary(reading => reading.ActionId),
        Picks = await PlanPicks.ReadAsync(written.Form, written.Year, plans, cancellation),
    })
    {
        StatusCode = Fault.StatusOf(written.Faults, written.Refusal),
    };

    private static async Task<SheetToEdit?> FindAsync(int year, string dept, int number, GoalsClient goals, EditingClient editing, CancellationToken cancellation) =>
        await goals.SheetAsync(year, dept, number, cancellation) is { } sheet ? await editing.FindAsync(sheet.GoalSheetId, cancellation) : null;

    private static EditForm Merged(EditForm form, Refusal refusal) => MergeOf(refusal) is { } merge
        ? form with { Content = merge.Content with { Alignments = PlanPicks.Again(merge.Content.Alignments, form.Content.Alignments) }, Choices = [.. merge.Conflicts.Select(conflict => new ConflictChoice(conflict))] } : form;

    internal static MergedSheet? MergeOf(Refusal refusal) => refusal.Members?.GetValueOrDefault("merge") is JsonElement { ValueKind: JsonValueKind.Object } merge
        ? merge.Deserialize<MergedSheet>(JsonSerializerOptions.Web) : null;
}
