using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Plans;

/// <summary>The plans of the city, every version.</summary>
internal static class ListPlans
{
    public static async Task<RazorComponentResult<PlansPage>> Handle(bool? removed, Caller caller, CityClock clock, PlansClient plans, CancellationToken cancellation) =>
        new(new { Plans = await plans.ListAsync(year: null, cancellation), Caller = caller, Year = clock.ThisYear.Number, Removed = removed ?? false });
}
