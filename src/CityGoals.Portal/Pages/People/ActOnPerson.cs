using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.People;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.People;

/// <summary>Something done with an account, after a page that says what it does.</summary>
internal static class ActOnPerson
{
    public static async Task<Results<RazorComponentResult<ActOnPersonPage>, NotFound>> Ask(Guid person, string act, PeopleClient people, CancellationToken cancellation) =>
        await people.PersonAsync(person, cancellation) is { } found ? Page(found, act, refusal: null) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ActOnPersonPage>, NotFound>> Handle(
        Guid person, string act, PeopleClient people, CancellationToken cancellation)
    {
        if (await people.PersonAsync(person, cancellation) is not { } found) return TypedResults.NotFound();
        return await PersonAct.Named(act).DoAsync(people, person, cancellation) is { } refusal
            ? Page(found, act, refusal)
            : TypedResults.Redirect(PersonAddress.Of(person, act));
    }

    private static RazorComponentResult<ActOnPersonPage> Page(Person person, string act, Refusal? refusal) =>
        new(new { Person = person, Act = act, Refusal = refusal }) { StatusCode = refusal?.Status ?? StatusCodes.Status200OK };
}
