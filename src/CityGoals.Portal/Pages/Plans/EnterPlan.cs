using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Plans;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Plans;

/// <summary>A plan is entered from a file, or corrected: its name and days, and, with another file, its elements.</summary>
internal static class EnterPlan
{
    internal const string FileField = "file";

    private const int MostBytes = 5_000_000;

    public static RazorComponentResult<EnterPlanPage> Ask(TimeProvider clock) => Page(new PlanForm { PlanId = Guid.CreateVersion7(clock.GetUtcNow()) }, stored: null);

    public static async Task<Results<RazorComponentResult<EnterPlanPage>, NotFound>> Edit(Guid plan, PlansClient plans, CancellationToken cancellation) =>
        await plans.FindAsync(plan, year: null, cancellation) is { } stored ? Page(PlanForm.Of(stored), stored) : TypedResults.NotFound();

    public static Task<Results<RedirectHttpResult, RazorComponentResult<EnterPlanPage>, NotFound>> Handle(
        IFormCollection sent, CityClock clock, PlansClient plans, CancellationToken cancellation) =>
        SaveAsync(PlanForm.Of(sent), stored: null, sent.Files.GetFile(FileField), clock, plans, cancellation);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EnterPlanPage>, NotFound>> Save(
        Guid plan, IFormCollection sent, CityClock clock, PlansClient plans, CancellationToken cancellation) =>
        await plans.FindAsync(plan, year: null, cancellation) is { } stored
            ? await SaveAsync(PlanForm.Of(sent) with { PlanId = plan }, stored, sent.Files.GetFile(FileField), clock, plans, cancellation)
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<EnterPlanPage>, NotFound>> SaveAsync(
        PlanForm form, Plan? stored, IFormFile? file, CityClock clock, PlansClient plans, CancellationToken cancellation)
    {
        var chosen = file is { Length: > 0 };
        IReadOnlyList<Fault> faults =
        [
            .. form.Faults(clock.Today),
            .. chosen || stored is not null ? [] : new[] { new Fault(FileField, PlanWords.NoFile) },
            .. file?.Length > MostBytes ? new[] { new Fault(FileField, PlanWords.TooLarge) } : [],
        ];
        if (faults.Count > 0) return Page(form, stored, faults);
        var elements = stored is null ? [] : StatedPlan.Of(stored).Elements;
        if (chosen)
        {
            using var bytes = new MemoryStream();
            await file!.CopyToAsync(bytes, cancellation);
            var read = await plans.ReadFileAsync(Path.GetFileName(file.FileName.Replace('\\', '/')), bytes.ToArray(), cancellation);
            if (read.IsRefused(out var unread, out var found)) return Page(form, stored, refusal: unread);
            elements = found;
        }

        var answer = await plans.PutAsync(form.PlanId, form.With(elements, clock.Today), cancellation);
        return answer.IsRefused(out var refusal, out _) ? Page(form, stored, refusal: refusal) : TypedResults.Redirect(Address.Of(PlanAddress.Of(form.PlanId), ("saved", "true")));
    }

    private static RazorComponentResult<EnterPlanPage> Page(PlanForm form, Plan? stored, IReadOnlyList<Fault>? faults = null, Refusal? refusal = null) =>
        new(new { Form = form, Stored = stored, Faults = faults ?? [], Refusal = refusal })
        {
            StatusCode = Fault.StatusOf(faults ?? [], refusal),
        };
}
