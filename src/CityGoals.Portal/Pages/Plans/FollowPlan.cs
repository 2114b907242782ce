using System.Globalization;
using CityGoals.Portal.Clients;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Plans;

/// <summary>前の計画からの引継ぎ: which elements go on from those of the version before.</summary>
internal static class FollowPlan
{
    public static async Task<Results<RazorComponentResult<FollowPlanPage>, NotFound>> Ask(Guid plan, PlansClient plans, CancellationToken cancellation) =>
        await FindAsync(plan, plans, cancellation) is { } succession ? Page(succession) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<FollowPlanPage>, NotFound>> Handle(
        Guid plan, IFormCollection sent, PlansClient plans, CancellationToken cancellation)
    {
        if (await FindAsync(plan, plans, cancellation) is not { } succession) return TypedResults.NotFound();
        var revision = int.TryParse(sent["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var answer = await plans.PutAsync(plan, succession.With(sent, revision), cancellation);
        return answer.IsRefused(out var refusal, out _) ? Page(succession, refusal) : TypedResults.Redirect(Address.Of(PlanAddress.Of(plan), ("saved", "true")));
    }

    private static async Task<Succession?> FindAsync(Guid plan, PlansClient plans, CancellationToken cancellation) =>
        await plans.FindAsync(plan, year: null, cancellation) is { Before: { } before } stored && await plans.FindAsync(before, year: null, cancellation) is { } old ? new Succession(stored, old) : null;

    private static RazorComponentResult<FollowPlanPage> Page(Succession succession, Refusal? refusal = null) =>
        new(new { Succession = succession, Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
