using CityGoals.Portal.Clients;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>A reporting round is planned, or changed before it is opened.</summary>
internal static class PlanRound
{
    public static async Task<RazorComponentResult<PlanRoundPage>> Ask(int? year, CityClock clock, GoalsClient goals, CancellationToken cancellation) =>
        await PageAsync(RoundForm.MidTerm(new ShownYear(year).Or(clock), Guid.NewGuid()), null, [], null, goals, cancellation);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PlanRoundPage>>> Handle(
        int? year, IFormCollection sent, CityClock clock, GoalsClient goals, RoundsClient rounds, CancellationToken cancellation)
    {
        var form = RoundForm.Of(sent, new ShownYear(year).Or(clock));
        if (form.Faults(clock.Today) is [_, ..] faults) return await PageAsync(form, null, faults, null, goals, cancellation);
        var answer = await rounds.AddAsync(form.Fields(clock.Today), form.Key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out var round) ? await PageAsync(form with { Key = Guid.NewGuid() }, null, [], refusal, goals, cancellation) : TypedResults.Redirect(RoundAddress.Of(round.RoundId, "saved"));
    }

    public static async Task<Results<RazorComponentResult<PlanRoundPage>, NotFound>> Edit(Guid round, GoalsClient goals, RoundsClient rounds, CancellationToken cancellation) =>
        await rounds.FindAsync(round, cancellation) is { State: "planned" } stored ? await PageAsync(RoundForm.Of(stored), round, [], null, goals, cancellation) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PlanRoundPage>, NotFound>> Save(
        Guid round, IFormCollection sent, CityClock clock, GoalsClient goals, RoundsClient rounds, CancellationToken cancellation)
    {
        if (await rounds.FindAsync(round, cancellation) is not { } stored) return TypedResults.NotFound();
        var form = RoundForm.Of(sent, stored.FiscalYear);
        if (form.Faults(clock.Today) is [_, ..] faults) return await PageAsync(form, round, faults, null, goals, cancellation);
        var answer = await rounds.PutAsync(round, form.Fields(clock.Today), cancellation);
        return answer.IsRefused(out var refusal, out _) ? await PageAsync(form, round, [], refusal, goals, cancellation) : TypedResults.Redirect(RoundAddress.Of(round, "saved"));
    }

    private static async Task<RazorComponentResult<PlanRoundPage>> PageAsync(
        RoundForm form, Guid? round, IReadOnlyList<Fault> faults, Refusal? refusal, GoalsClient goals, CancellationToken cancellation)
    {
        var departments = await goals.DepartmentsAsync(form.FiscalYear, cancellation);
        return new(new { Form = form, Round = round, Departments = departments.Select(department => new Choice(department.Code, department.Names)).ToList(), Faults = faults, Refusal = refusal })
        {
            StatusCode = Fault.StatusOf(faults, refusal),
        };
    }
}
