using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Plans;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.Plans;

/// <summary>A plan that was entered by mistake goes: a page that says so, then the act.</summary>
internal static class RemovePlan
{
    public static async Task<Results<RazorComponentResult<RemovePlanPage>, NotFound>> Check(Guid plan, PlansClient plans, CancellationToken cancellation) =>
        await plans.FindAsync(plan, year: null, cancellation) is { } stored ? Page(stored) : TypedResults.NotFound();

    /// <param name="revision">The revision that the person has seen.</param>
    public static async Task<Results<RedirectHttpResult, RazorComponentResult<RemovePlanPage>>> Handle(
        Guid plan, [FromForm] int revision, PlansClient plans, CancellationToken cancellation)
    {
        var done = Address.Of(PlanAddress.List, ("removed", "true"));
        // Sent again, it is gone already.
        if (await plans.FindAsync(plan, year: null, cancellation) is not { } stored) return TypedResults.Redirect(done);
        return await plans.DeleteAsync(plan, revision, cancellation) is { } refusal ? Page(stored, refusal) : TypedResults.Redirect(done);
    }

    private static RazorComponentResult<RemovePlanPage> Page(Plan stored, Refusal? refusal = null) =>
        new(new { Plan = stored, Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
