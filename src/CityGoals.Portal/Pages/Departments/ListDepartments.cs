using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>組織: the tree on a day, and what is to change.</summary>
internal static class ListDepartments
{
    public static async Task<RazorComponentResult<DepartmentsPage>> Handle(
        string? on, string? done, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var day = TypedDate.Read(on, clock.Today);
        var standing = organisation.DepartmentsAsync(day ?? clock.Today, cancellation);
        var all = organisation.DepartmentsAsync(on: null, cancellation);
        await Task.WhenAll(standing, all);
        return new(new { Trees = DepartmentTree.Of(await standing), Coming = ComingChange.After(clock.Today, await all), On = on, Day = day, Done = done });
    }
}
