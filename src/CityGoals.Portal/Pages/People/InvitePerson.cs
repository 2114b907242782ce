using CityGoals.Portal.Clients;
using CityGoals.Portal.Components.Forms;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.People;

/// <summary>招待: an account for someone who has none.</summary>
internal static class InvitePerson
{
    public static RazorComponentResult<InvitePersonPage> Ask() => Page(new PersonForm { Key = Guid.NewGuid() }, [], refusal: null);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<InvitePersonPage>>> Handle(
        [FromForm] PersonForm form, PeopleClient people, CancellationToken cancellation)
    {
        var faults = form.Faults();
        if (faults.Count > 0) return Page(form, faults, refusal: null);
        var answer = await people.InviteAsync(form.Details, form.Key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out var person) ? Page(form, faults, refusal) : TypedResults.Redirect(PersonAddress.Of(person.PersonId, "invited"));
    }

    private static RazorComponentResult<InvitePersonPage> Page(PersonForm form, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Form = form, Faults = Fault.With(faults, refusal), Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
