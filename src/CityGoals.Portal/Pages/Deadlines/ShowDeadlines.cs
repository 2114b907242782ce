using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Goals;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Deadlines;

/// <summary>期限: what is due when, by month. The choice of departments comes from the deadlines themselves, so the page needs one service only.</summary>
internal static class ShowDeadlines
{
    public static async Task<RazorComponentResult<DeadlinesPage>> Handle(
        [AsParameters] ShownYear shown, string? dept, Caller caller, NotificationsClient notifications, CityClock clock, CancellationToken cancellation)
    {
        var year = shown.Or(clock);
        var all = await notifications.DeadlinesAsync(year, department: null, cancellation);
        var choice = DepartmentChoice.Of(dept, caller);
        var chosen = choice is null ? all : [.. all.Where(deadline => deadline.DepartmentCode == choice)];
        return new RazorComponentResult<DeadlinesPage>(new
        {
            Year = year,
            Years = YearChoice.Of([new FiscalYearSheets(clock.ThisYear.Number - 1, 0)], year, clock),
            Departments = all.GroupBy(deadline => deadline.DepartmentCode, StringComparer.Ordinal)
                .Select(own => new Department(own.Key, own.First().DepartmentName, null, own.Count())).ToList(),
            Department = choice,
            Calendar = DeadlineCalendar.Of(chosen, clock.Today),
            clock.Today,
        });
    }
}
