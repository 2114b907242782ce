using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Admin;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Posts;

/// <summary>A new post: first its department is chosen, then the rest.</summary>
internal static class AddPost
{
    public static async Task<RazorComponentResult<AddPostPage>> Ask(string? dept, OrganisationClient organisation, CityClock clock, CancellationToken cancellation) =>
        Page(dept, await organisation.DepartmentsAsync(clock.Today, cancellation), new PostForm { Key = Guid.NewGuid() }, [], refusal: null);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AddPostPage>>> Handle(
        string dept, IFormCollection typed, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var form = PostForm.Of(typed);
        var departments = await organisation.DepartmentsAsync(clock.Today, cancellation);
        var faults = form.Faults(DepartmentChoices.SectionsOf(dept, departments));
        if (faults.Count > 0) return Page(dept, departments, form, faults, refusal: null);
        var answer = await organisation.AddPostAsync(form.DetailsIn(dept), form.Key.ToString(), cancellation);
        return answer.IsRefused(out var refusal, out _) ? Page(dept, departments, form, faults, refusal) : TypedResults.Redirect(PostAddress.Of(dept, done: "added"));
    }

    private static RazorComponentResult<AddPostPage> Page(
        string? dept, IReadOnlyList<Department> departments, PostForm form, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Department = string.IsNullOrEmpty(dept) ? null : dept, Departments = departments, Form = form, Faults = Fault.With(faults, refusal), Refusal = refusal })
        {
            StatusCode = Fault.StatusOf(faults, refusal),
        };
}
