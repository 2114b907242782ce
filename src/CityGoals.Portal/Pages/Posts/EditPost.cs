using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Pages.Admin;
using CityGoals.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Posts;

/// <summary>Changes a post, or removes one that nobody ever held.</summary>
internal static class EditPost
{
    public static async Task<Results<RazorComponentResult<EditPostPage>, NotFound>> Ask(
        string dept, Guid post, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var departments = await organisation.DepartmentsAsync(clock.Today, cancellation);
        return await FindAsync(dept, post, organisation, cancellation) is { } found ? Page(found, departments, PostForm.Of(found), [], refusal: null) : TypedResults.NotFound();
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<EditPostPage>, NotFound>> Handle(
        string dept, Guid post, IFormCollection typed, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        if (await FindAsync(dept, post, organisation, cancellation) is not { } now) return TypedResults.NotFound();
        var form = PostForm.Of(typed);
        var departments = await organisation.DepartmentsAsync(clock.Today, cancellation);
        var remove = form.Act == "remove";
        var faults = remove ? [] : form.Faults(DepartmentChoices.SectionsOf(dept, departments));
        var refusal = faults.Count > 0 ? null
            : remove ? await organisation.RemovePostAsync(post, cancellation)
            : (await organisation.ChangePostAsync(post, form.Revision, form.DetailsIn(dept), cancellation)).Refusal;
        if (faults.Count == 0 && refusal is null) return TypedResults.Redirect(PostAddress.Of(dept, done: remove ? "removed" : "saved"));
        // Only where someone else saved first is there anything new to see; where SignIn is silent, asking again would lose the page.
        var latest = refusal is { Status: StatusCodes.Status409Conflict } ? await FindAsync(dept, post, organisation, cancellation) : now;
        return latest is null ? TypedResults.NotFound() : Page(latest, departments, form, faults, refusal);
    }

    private static async Task<Post?> FindAsync(string dept, Guid post, OrganisationClient organisation, CancellationToken cancellation) =>
        (await organisation.AllPostsAsync(dept, on: null, cancellation)).FirstOrDefault(found => found.PostId == post);

    private static RazorComponentResult<EditPostPage> Page(
        Post now, IReadOnlyList<Department> departments, PostForm form, IReadOnlyList<Fault> faults, Refusal? refusal) =>
        new(new { Now = now, Departments = departments, Form = form, Faults = Fault.With(faults, refusal), Refusal = refusal }) { StatusCode = Fault.StatusOf(faults, refusal) };
}
