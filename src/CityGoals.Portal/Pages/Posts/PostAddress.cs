using CityGoals.Portal.Clients;
using CityGoals.Portal.Clients.Organisation;

namespace CityGoals.Portal.Pages.Posts;

/// <summary>Where posts are found.</summary>
internal static class PostAddress
{
    internal const string List = "/admin/posts";

    /// <param name="dept">One department's; none: all.</param>
    /// <param name="done">What was done just now; none: nothing.</param>
    internal static string Of(string? dept, string? on = null, string? after = null, string? done = null) =>
        Address.Of(List, ("dept", dept), ("on", on), ("after", after), ("done", done));

    /// <summary>One post, which is looked for in its department.</summary>
    internal static string Of(Post post) => $"{List}/{Address.Part(post.DepartmentCode)}/{post.PostId}";

    /// <param name="dept">The department of the new one; none: not chosen yet.</param>
    internal static string New(string? dept) => Address.Of($"{List}/new", ("dept", dept));
}
