using CityGoals.Portal.Clients;

namespace CityGoals.Portal.Pages.People;

/// <summary>Where a person is found.</summary>
internal static class PersonAddress
{
    /// <param name="done">What was done just now; none: nothing.</param>
    public static string Of(Guid person, string? done = null) => Address.Of($"{AskedPeople.Path}/{person}", ("done", done));

    /// <summary>Where one thing is done with the account.</summary>
    public static string Of(Guid person, PersonAct act) => $"{Of(person)}/{act.Name}";

    /// <summary>Where a post is given.</summary>
    /// <param name="dept">The department whose posts are offered; none: not chosen yet.</param>
    public static string NewPost(Guid person, string? dept = null) => Address.Of($"{Of(person)}/posts/new", ("dept", dept));

    /// <summary>Where the dates of a post are changed.</summary>
    public static string Holding(Guid person, Guid holding) => $"{Of(person)}/posts/{holding}";
}
