using CityGoals.Portal.Clients;
using CityGoals.Portal.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityGoals.Portal.Pages.Posts;

/// <summary>役職, by department, with those who hold them on a day.</summary>
internal static class ListPosts
{
    public static async Task<RazorComponentResult<PostsPage>> Handle(
        string? dept, string? on, string? after, string? done, OrganisationClient organisation, CityClock clock, CancellationToken cancellation)
    {
        var day = TypedDate.Read(on, clock.Today);
        var departments = organisation.DepartmentsAsync(day ?? clock.Today, cancellation);
        var posts = organisation.PostsAsync(dept, day, after, cancellation);
        await Task.WhenAll(departments, posts);
        return new(new { Departments = await departments, Found = await posts, Department = dept, On = on, Day = day, After = after, Done = done });
    }
}
