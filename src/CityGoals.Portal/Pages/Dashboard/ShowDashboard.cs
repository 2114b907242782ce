using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Dashboard;

/// <summary>状況: how many goals, initiatives and actions there are, by department and year. From Analytics alone.</summary>
internal static class ShowDashboard
{
    public static async Task<RazorComponentResult<DashboardPage>> Handle(
        [AsParameters] ShownYear shown, AnalyticsClient analytics, CityClock clock, CancellationToken cancellation)
    {
        var year = shown.Or(clock);
        var standing = await analytics.StandingAsync(year, cancellation);
        return new RazorComponentResult<DashboardPage>(new
        {
            Year = year,
            Years = YearChoice.Of((standing?.Years ?? []).Select(known => new FiscalYearSheets(known.Year, known.Goals)), year, clock),
            Standing = standing,
        });
    }
}
