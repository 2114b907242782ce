using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Pages.Posts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.People;

/// <summary>The posts of a department, to choose from.</summary>
/// <param name="Department">Its code; none where none is chosen yet.</param>
/// <param name="Departments">All departments and sections of the day.</param>
public sealed record OfferedPosts(string? Department, IReadOnlyList<Department> Departments, IReadOnlyList<Post> Posts)
{
    /// <summary>The posts, each with its section.</summary>
    public IReadOnlyList<Choice> PostChoices => [.. Posts.Select(post => new Choice(post.PostId.ToString(), Named(PostName.InDepartment(post, Departments))))];

    /// <summary>Who holds one of them today, but for one person: those who can be away.</summary>
    public IReadOnlyList<Choice> HoldersBut(Guid person) =>
    [
        .. from post in Posts
           from holder in post.Holders
           where holder.PersonId != person
           group $"{PostName.InDepartment(post, Departments)}" by (holder.PersonId, holder.Name) into held
           select new Choice(held.Key.PersonId.ToString(), Named($"{held.Key.Name} ({string.Join(", ", held)})")),
    ];

    private static Bilingual Named(string name) => new(name, name);
}
