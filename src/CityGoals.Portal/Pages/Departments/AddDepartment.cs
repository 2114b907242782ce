using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>Sets up a department or section that follows none.</summary>
internal static class AddDepartment
{
    public static async Task<RazorComponentResult<AddDepartmentPage>> Ask(OrganisationClient organisation, CancellationToken cancellation) =>
        Page(await organisation.DepartmentsAsync(on: null, cancellation), DepartmentForm.Empty(""), from: "", Guid.NewGuid(), [], refusal: null);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AddDepartmentPage>>> Handle(
        IFormCollection typed, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var departments = await organisation.DepartmentsAsync(on: null, cancellation);
        var form = DepartmentForm.Of(typed, prefix: "");
        var from = typed["from"].ToString();
        var day = TypedDate.Read(from, clock.Today);
        var key = Guid.TryParse(typed["key"], out var sent) ? sent : Guid.NewGuid();
        if (typed["act"] == "check") return Page(departments, form, from, key, [], refusal: null);
        IReadOnlyList<Fault> faults =
        [
            .. form.Faults(departments.Select(department => department.Code)),
            .. new[] { Fault.OfDay("from", OrganisationWords.From, from, day) }.OfType<Fault>(),
        ];
        if (faults.Count > 0) return Page(departments, form, from, key, faults, refusal: null);
        return await organisation.SetUpAsync(form.Details, day!.Value, key.ToString(), cancellation) is { } refusal
            ? Page(departments, form, from, key, faults, refusal)
            : TypedResults.Redirect(DepartmentAddress.After("added"));
    }

    private static RazorComponentResult<AddDepartmentPage> Page(
        IReadOnlyList<Department> departments, DepartmentForm form, string from, Guid key, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Departments = departments, Form = form, From = from, Key = key, Faults = Fault.With(faults, refusal), Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
