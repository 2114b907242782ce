using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Posts;

/// <summary>What an administrator types of a post.</summary>
public sealed record PostForm
{
    private const int MostCharacters = 100;

    /// <summary>The code of its section; empty where the post is the department's own.</summary>
    public string? Section { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The revision that the person has seen; 0 for a post that is new.</summary>
    public int Revision { get; init; }

    /// <summary>Given by the form, so that sending twice makes one post.</summary>
    public Guid Key { get; init; }

    /// <summary>remove: remove it; none: save.</summary>
    public string? Act { get; init; }

    public static PostForm Of(Post post) => new() { Section = post.SectionCode, Title = post.Title, Permissions = post.Roles, Revision = post.Revision };

    /// <summary>As the form sends it; whatever is no role of staff counts as not chosen.</summary>
    public static PostForm Of(IFormCollection form) => new()
    {
        Section = form["section"],
        Title = form["title"],
        Permissions = [.. Roles.OfStaff.Where(role => form["permissions"].Contains(role, StringComparer.Ordinal))],
        Revision = int.TryParse(form["revision"], out var revision) ? revision : 0,
        Key = Guid.TryParse(form["key"], out var key) ? key : Guid.Empty,
        Act = form["act"],
    };

    /// <summary>As it goes to the service.</summary>
    public PostDetails DetailsIn(string department) => new(department, string.IsNullOrEmpty(Section) ? null : Section, (Title ?? "").Trim(), Permissions);

    /// <summary>What to correct, field by field.</summary>
    /// <param name="sections">The department's own.</param>
    public IReadOnlyList<Fault> Faults(IReadOnlyList<Choice> sections) => [.. new[]
    {
        string.IsNullOrEmpty(Section) || sections.Any(section => section.Value == Section) ? null : new Fault("section", PostWords.WrongSection),
        Fault.OfText("title", PostWords.Name, Title, MostCharacters),
        Permissions.Count > 0 ? null : new Fault("permissions", PostWords.NoRole),
    }.OfType<Fault>()];
}
