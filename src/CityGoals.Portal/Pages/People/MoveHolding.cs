using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.People;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityGoals.Portal.Pages.People;

/// <summary>Changes the days of a post that a person holds or will hold, ends it, or takes it back before it has begun.</summary>
internal static class MoveHolding
{
    public static async Task<Results<RazorComponentResult<MoveHoldingPage>, NotFound>> Ask(
        Guid person, Guid holding, Language language, PeopleClient people, CityClock clock, CancellationToken cancellation)
    {
        if (await FindAsync(person, holding, people, cancellation) is not var (found, held)) return TypedResults.NotFound();
        var form = new HoldingForm { From = language[Dates.Day(held.From)], Until = held.Until is { } last ? language[Dates.Day(last)] : "" };
        return Page(found, held, form, [], refusal: null, clock);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MoveHoldingPage>, NotFound>> Handle(
        Guid person, Guid holding, [FromForm] HoldingForm form, PeopleClient people, CityClock clock, CancellationToken cancellation)
    {
        if (await FindAsync(person, holding, people, cancellation) is not var (found, held)) return TypedResults.NotFound();
        if (form.Act == "remove")
        {
            return await people.RemoveHoldingAsync(holding, cancellation) is { } kept ? Page(found, held, form, [], kept, clock) : TypedResults.Redirect(PersonAddress.Of(person, "removed"));
        }

        var faults = form.Faults(clock.Today, choosesPost: false);
        if (faults.Count > 0 || form.Act == "check") return Page(found, held, form, faults, refusal: null, clock);
        return await people.MoveHoldingAsync(holding, form.FirstDay(clock.Today)!.Value, form.LastDay(clock.Today), cancellation) is { } refusal
            ? Page(found, held, form, faults, refusal, clock)
            : TypedResults.Redirect(PersonAddress.Of(person, "moved"));
    }

    private static async Task<(Person Person, Holding Holding)?> FindAsync(Guid person, Guid holding, PeopleClient people, CancellationToken cancellation)
    {
        var found = await people.PersonAsync(person, cancellation);
        return found?.Holdings.FirstOrDefault(held => held.PostHoldingId == holding) is { } held ? (found, held) : null;
    }

    private static RazorComponentResult<MoveHoldingPage> Page(
        Person person, Holding holding, HoldingForm form, IReadOnlyList<Fault> faults, Refusal? refusal, CityClock clock) =>
        new(new { Person = person, Holding = holding, Form = form, Faults = faults, Refusal = refusal, clock.Today }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
