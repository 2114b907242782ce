using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.People;

/// <summary>Gives a person a post from a day on, their own or as a deputy: first the department is chosen, then one of its posts.</summary>
internal static class GivePost
{
    public static async Task<Results<RazorComponentResult<GivePostPage>, NotFound>> Ask(
        Guid person, string? dept, PeopleClient people, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        if (await people.PersonAsync(person, cancellation) is not { } found) return TypedResults.NotFound();
        var offer = await OfferAsync(dept, organisation, clock.Today, cancellation);
        return Page(found, offer, new HoldingForm { Key = Guid.NewGuid() }, [], refusal: null);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<GivePostPage>, NotFound>> Handle(
        Guid person, string? dept, [FromForm] HoldingForm form, PeopleClient people, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        if (await people.PersonAsync(person, cancellation) is not { } found) return TypedResults.NotFound();
        var offer = await OfferAsync(dept, organisation, clock.Today, cancellation);
        var faults = form.Faults(clock.Today, choosesPost: form.Act != "check");
        if (faults.Count > 0 || form.Act == "check") return Page(found, offer, form, faults, refusal: null);
        var answer = await people.GivePostAsync(
            person, form.PostId!.Value, form.FirstDay(clock.Today)!.Value, form.LastDay(clock.Today), form.DeputyForId, form.Key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out _) ? Page(found, offer, form, faults, refusal) : TypedResults.Redirect(PersonAddress.Of(person, "given"));
    }

    private static async Task<OfferedPosts> OfferAsync(string? dept, OrganisationClient organisation, DateOnly today, CancellationToken cancellation)
    {
        var departments = organisation.DepartmentsAsync(today, cancellation);
        IReadOnlyList<Post> posts = string.IsNullOrEmpty(dept) ? [] : await organisation.AllPostsAsync(dept, today, cancellation);
        return new OfferedPosts(string.IsNullOrEmpty(dept) ? null : dept, await departments, posts);
    }

    private static RazorComponentResult<GivePostPage> Page(Person person, OfferedPosts offer, HoldingForm form, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Person = person, Offer = offer, Form = form, Faults = Fault.With(faults, refusal), Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
