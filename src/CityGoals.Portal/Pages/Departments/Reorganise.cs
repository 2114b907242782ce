using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>組織を変える: first the kind of change and its day, then what ends and begins, then a page to check.</summary>
internal static class Reorganise
{
    public static async Task<RazorComponentResult<ReorganisationPage>> Ask(string? kind, string? on, OrganisationClient organisation, CancellationToken cancellation)
    {
        var departments = await organisation.DepartmentsAsync(on: null, cancellation);
        var known = ReorganisationForm.Kinds.Contains(kind, StringComparer.Ordinal);
        return Page(departments, known ? ReorganisationForm.Empty(kind!, on ?? "") : null, [], refusal: null);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ReorganisationPage>, RazorComponentResult<CheckReorganisationPage>>> Handle(
        IFormCollection typed, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var departments = await organisation.DepartmentsAsync(on: null, cancellation);
        var form = ReorganisationForm.Of(typed);
        var act = typed["act"].ToString();
        if (!ReorganisationForm.Kinds.Contains(form.Kind, StringComparer.Ordinal)) return Page(departments, form: null, [], refusal: null);
        if (act is "row" or "again") return Page(departments, act == "row" ? form.WithRow() : form, [], refusal: null);
        var whole = form.Completed(departments);
        var faults = whole.Faults(departments, clock.Today);
        if (faults.Count > 0) return Page(departments, form, faults, refusal: null);
        var change = whole.ToSend(whole.Day(clock.Today)!.Value);
        if (act != "confirm") return new RazorComponentResult<CheckReorganisationPage>(new { Departments = departments, Change = change, Typed = typed });
        return await organisation.ReorganiseAsync(change, form.Key.ToString(), cancellation) is { } refusal
            ? Page(departments, form, faults, refusal)
            : TypedResults.Redirect(DepartmentAddress.After("reorganised"));
    }

    private static RazorComponentResult<ReorganisationPage> Page(
        IReadOnlyList<Department> departments, ReorganisationForm? form, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Departments = departments, Form = form, Faults = faults, Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
