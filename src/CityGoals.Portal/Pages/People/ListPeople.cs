using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.People;

/// <summary>人: found by words, department, state and the day whose posts count.</summary>
internal static class ListPeople
{
    public static async Task<RazorComponentResult<PeoplePage>> Handle(
        [AsParameters] AskedPeople asked, PeopleClient people, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var day = asked.Day(clock.Today);
        var departments = organisation.DepartmentsAsync(day ?? clock.Today, cancellation);
        var found = people.PeopleAsync(asked.Search, asked.Dept, asked.State, day, asked.After, cancellation);
        await Task.WhenAll(departments, found);
        return new(new { Asked = asked, Found = await found, Departments = await departments, Day = day ?? clock.Today });
    }
}
