using CityGoals.Portal.Clients;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>The grades by which a year's rounds judge. Rounds that were opened keep the scale that they were opened with.</summary>
internal static class StateScale
{
    public static async Task<RazorComponentResult<ScalePage>> Ask(int? year, string? done, CityClock clock, RoundsClient rounds, CancellationToken cancellation)
    {
        var shown = new ShownYear(year).Or(clock);
        var scale = await rounds.ScaleAsync(shown, cancellation);
        return Page(shown, ScaleForm.Of(scale), scale.StatedFor, [], null, done is not null);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ScalePage>>> Handle(int? year, IFormCollection sent, CityClock clock, RoundsClient rounds, CancellationToken cancellation)
    {
        var shown = new ShownYear(year).Or(clock);
        var form = ScaleForm.Of(sent);
        if (form.Faults() is [_, ..] faults) return Page(shown, form, null, faults, null);
        var answer = await rounds.StateScaleAsync(shown, form.Grades, cancellation);
        return answer.IsRefused(out var refusal, out _) ? Page(shown, form, null, [], refusal) : TypedResults.Redirect(RoundAddress.Scale(shown, "saved"));
    }

    private static RazorComponentResult<ScalePage> Page(int year, ScaleForm form, int? statedFor, IReadOnlyList<Fault> faults, Refusal? refusal, bool done = false) =>
        new(new { Year = year, Form = form, StatedFor = statedFor, Faults = faults, Refusal = refusal, Done = done }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
