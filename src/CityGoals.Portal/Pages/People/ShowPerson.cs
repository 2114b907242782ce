using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.People;

/// <summary>A person with all posts, and what can be done.</summary>
internal static class ShowPerson
{
    public static async Task<Results<RazorComponentResult<PersonPage>, NotFound>> Handle(
        Guid person, string? done, PeopleClient people, CityClock clock, CancellationToken cancellation) =>
        await people.PersonAsync(person, cancellation) is { } found
            ? new RazorComponentResult<PersonPage>(new { Person = found, clock.Today, Done = done })
            : TypedResults.NotFound();
}
