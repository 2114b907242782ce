using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Rounds;

/// <summary>The reporting rounds of a fiscal year.</summary>
internal static class ListRounds
{
    public static async Task<RazorComponentResult<RoundsPage>> Handle(int? year, Caller caller, CityClock clock, GoalsClient goals, RoundsClient rounds, CancellationToken cancellation)
    {
        var shown = new ShownYear(year).Or(clock);
        var years = goals.YearsAsync(cancellation);
        var list = rounds.ListAsync(shown, cancellation);
        await Task.WhenAll(years, list);
        return new(new { Year = shown, Years = YearChoice.Of(await years, shown, clock), Rounds = await list, Caller = caller });
    }
}
