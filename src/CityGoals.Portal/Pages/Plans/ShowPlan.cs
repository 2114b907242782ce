using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Plans;

/// <summary>A plan as a tree, with the goals of a fiscal year at the elements that they serve.</summary>
internal static class ShowPlan
{
    public static async Task<Results<RazorComponentResult<PlanPage>, NotFound>> Handle(
        Guid plan, int? year, bool? saved, Caller caller, CityClock clock, GoalsClient goals, PlansClient plans, CancellationToken cancellation)
    {
        var shown = new ShownYear(year).Or(clock);
        var years = goals.YearsAsync(cancellation);
        var found = plans.FindAsync(plan, shown, cancellation);
        await Task.WhenAll(years, found);
        if (await found is not { } known) return TypedResults.NotFound();
        return new RazorComponentResult<PlanPage>(new { Plan = known, Year = shown, Years = YearChoice.Of(await years, shown, clock), Caller = caller, Saved = saved ?? false });
    }
}
