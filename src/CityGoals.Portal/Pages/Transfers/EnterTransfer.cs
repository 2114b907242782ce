using CityGoals.Portal.Clients;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Transfers;

/// <summary>異動を登録する: people go on a list one by one, each with posts to leave and to take over; then all of it is checked and entered at once.</summary>
internal static class EnterTransfer
{
    public static async Task<RazorComponentResult<TransferPage>> Ask(
        string? on, PeopleClient people, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var form = TransferForm.Empty(on ?? "");
        return Page(form, await new TransferLookup(people, organisation, clock).ViewAsync(form, find: false, cancellation), [], refusal: null);
    }

    public static async Task<Results<RazorComponentResult<TransferPage>, RazorComponentResult<CheckTransferPage>, RazorComponentResult<TransferDonePage>>> Handle(
        IFormCollection typed, PeopleClient people, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var lookup = new TransferLookup(people, organisation, clock);
        var sent = TransferForm.Of(typed);
        var act = typed["act"].ToString();
        var (form, faults) = Next(sent, typed, act, clock.Today);
        var view = await lookup.ViewAsync(form, act == "find", cancellation);
        if (faults.Count > 0 || act is not ("check" or "confirm")) return Page(form, view, faults, refusal: null);
        var day = form.Day(clock.Today)!.Value;
        if (act == "check") return new RazorComponentResult<CheckTransferPage>(new { View = view, Typed = typed });
        return await people.TransferAsync(day, form.ToSend(), form.Key.ToString(), cancellation) is { } refusal
            ? Page(form, view, faults, refusal)
            : new RazorComponentResult<TransferDonePage>(new { view.Changes, Day = day });
    }

    // What a button does to the form. Choosing and removing carry the person's id, the others say what they do.
    private static (TransferForm Form, IReadOnlyList<Fault> Faults) Next(TransferForm sent, IFormCollection typed, string act, DateOnly today)
    {
        if (Guid.TryParse(typed["choose"], out var chosen)) return (sent.Choosing(chosen), []);
        if (Guid.TryParse(typed["remove"], out var removed)) return (sent.Without(removed), []);
        return act switch
        {
            "keep" => sent.FaultsOfPerson() is { Count: > 0 } faults ? (sent, faults) : (sent.Kept(), []),
            "check" or "confirm" => (sent, sent.Faults(today)),
            _ => (sent, []),
        };
    }

    private static RazorComponentResult<TransferPage> Page(TransferForm form, TransferView view, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Form = form, View = view, Faults = faults, Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
