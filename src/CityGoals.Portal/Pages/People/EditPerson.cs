using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Components.Forms;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.People;

/// <summary>Changes name, mail and the like of a person.</summary>
internal static class EditPerson
{
    public static async Task<Results<RazorComponentResult<EditPersonPage>, NotFound>> Ask(Guid person, PeopleClient people, CancellationToken cancellation) =>
        await people.PersonAsync(person, cancellation) is { } found ? Page(found, PersonForm.Of(found), [], refusal: null) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EditPersonPage>, NotFound>> Handle(
        Guid person, [FromForm] PersonForm form, PeopleClient people, CancellationToken cancellation)
    {
        if (await people.PersonAsync(person, cancellation) is not { } now) return TypedResults.NotFound();
        var faults = form.Faults();
        if (faults.Count > 0) return Page(now, form, faults, refusal: null);
        var answer = await people.ChangeAsync(person, form.Revision, form.Details, cancellation);
        if (!answer.IsRefused(out var refusal, out _)) return TypedResults.Redirect(PersonAddress.Of(person, "saved"));
        // Only where someone else saved first is there anything new to see; where SignIn is silent, asking again would lose the page.
        var latest = refusal.Status == StatusCodes.Status409Conflict ? await people.PersonAsync(person, cancellation) : now;
        return latest is null ? TypedResults.NotFound() : Page(latest, form, faults, refusal);
    }

    private static RazorComponentResult<EditPersonPage> Page(Person now, PersonForm form, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Now = now, Form = form, Faults = Fault.With(faults, refusal), Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
