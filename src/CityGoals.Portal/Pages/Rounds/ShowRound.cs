using System.Globalization;
using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Rounds;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>A reporting round: its days, how far each department has come, and, for the planning office, opening, extending and closing it.</summary>
internal static class ShowRound
{
    public static async Task<Results<RazorComponentResult<RoundPage>, NotFound>> Handle(
        Guid round, string? done, Caller caller, GoalsClient goals, RoundsClient rounds, CancellationToken cancellation) =>
        await rounds.FindAsync(round, cancellation) is { } found ? await PageAsync(found, done is "saved" or "step" or "published" ? done : null, "", [], null, caller, goals, rounds, cancellation) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RoundPage>, NotFound>> TakeStep(
        Guid round, IFormCollection sent, Caller caller, CityClock clock, GoalsClient goals, RoundsClient rounds, CancellationToken cancellation)
    {
        if (await rounds.FindAsync(round, cancellation) is not { } found) return TypedResults.NotFound();
        var step = sent["step"].ToString() is "extend" or "close" ? sent["step"].ToString() : "open";
        var typed = sent["closesOn"].ToString();
        var closes = step == "extend" ? TypedDate.Read(typed, clock.Today) : null;
        if (step == "extend" && Fault.OfDay("closesOn", RoundWords.NewLastDay, typed, closes) is { } fault) return await PageAsync(found, null, typed, [fault], null, caller, goals, rounds, cancellation);
        var revision = int.TryParse(sent["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var answer = await rounds.TakeStepAsync(round, step, revision, closes, null, sent["key"].ToString(), cancellation);
        return answer.IsRefused(out var refusal, out _) ? await PageAsync(found, null, typed, [], refusal, caller, goals, rounds, cancellation) : TypedResults.Redirect(RoundAddress.Of(round, "step"));
    }

    private static async Task<RazorComponentResult<RoundPage>> PageAsync(
        Round round, string? done, string typed, IReadOnlyList<Fault> faults, Refusal? refusal, Caller caller, GoalsClient goals, RoundsClient rounds, CancellationToken cancellation)
    {
        var departments = goals.DepartmentsAsync(round.FiscalYear, cancellation);
        var reports = round.State == "planned" ? Task.FromResult<IReadOnlyList<ReportSummary>>([]) : rounds.ReportsAsync(round.RoundId, cancellation);
        await Task.WhenAll(departments, reports);
        return new(new { Round = round, Departments = await departments, Reports = await reports, Done = done, Typed = typed, Faults = faults, Refusal = refusal, Caller = caller })
        {
            StatusCode = Fault.StatusOf(faults, refusal),
        };
    }
}
