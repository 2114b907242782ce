using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Publishing;

/// <summary>How far the sheets of all departments have come in a year, for the planning office.</summary>
internal static class ShowStates
{
    /// <summary>To the states of the chosen year (of today's, where none was chosen).</summary>
    public static RedirectHttpResult Choose(int? year, CityClock clock) => TypedResults.Redirect(AddressOf(year ?? clock.ThisYear.Number));

    public static async Task<RazorComponentResult<StatesPage>> Handle(int year, GoalsClient goals, CityClock clock, CancellationToken cancellation)
    {
        var years = goals.YearsAsync(cancellation);
        var states = goals.StatesAsync(year, cancellation);
        await Task.WhenAll(years, states);
        return new(new { Year = year, Years = YearChoice.Of(await years, year, clock), Departments = await states });
    }

    internal static string AddressOf(int year) => $"/goals/{Address.Part(year)}/states";
}
