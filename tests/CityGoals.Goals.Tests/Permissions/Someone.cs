using System.Net.Http.Headers;
using CityGoals.ServiceDefaults;
using CityGoals.TestKit.Tokens;

namespace CityGoals.Goals.Tests.Permissions;

/// <summary>Somebody who asks, by the posts that they hold.</summary>
/// <param name="Posts">Roles with where they are held: in the sheet's own department (<see cref="Here"/>) or in another one of the city.</param>
/// <param name="OtherCity">Whether the posts are those of another city, with departments of the same codes.</param>
internal sealed record Someone(string Name, IReadOnlyList<(string Role, string Department)> Posts, bool OtherCity = false)
{
    public const string Here = "soumu";
    public const string Elsewhere = "kikaku";

    /// <summary>Every role here, elsewhere and in another city; people of several posts, which must not cross.</summary>
    public static readonly IReadOnlyList<Someone> Everyone =
    [
        .. Roles.OfStaff.Select(role => new Someone($"{role} here", [(role, Here)])),
        .. Roles.OfStaff.Select(role => new Someone($"{role} elsewhere", [(role, Elsewhere)])),
        .. Roles.OfStaff.Select(role => new Someone($"{role} of another city", [(role, Here)], OtherCity: true)),
        new("author here and head elsewhere", [(Roles.Author, Here), (Roles.Head, Elsewhere)]),
        new("head here and author elsewhere", [(Roles.Head, Here), (Roles.Author, Elsewhere)]),
        new("executive here and head elsewhere", [(Roles.Executive, Here), (Roles.Head, Elsewhere)]),
    ];

    /// <summary>Whether this is one of those that a rule speaks of.</summary>
    public bool Is(Who who) => !OtherCity && who switch
    {
        Who.Staff => true,
        Who.Writers => Posts.Contains((Roles.Author, Here)) || Posts.Contains((Roles.Head, Here)),
        Who.Head => Posts.Contains((Roles.Head, Here)),
        Who.PlanningOffice => Holds(Roles.PlanningOffice),
        Who.Commenters => Holds(Roles.Author, Roles.Head, Roles.PlanningOffice, Roles.Executive),
        Who.WritersAndPlanningOffice => Is(Who.Writers) || Is(Who.PlanningOffice),
        _ => false,
    };

    /// <summary>Whether any post lets them past a route for these roles.</summary>
    public bool Holds(params string[] roles) => Posts.Any(post => roles.Contains(post.Role, StringComparer.Ordinal));

    public AuthenticationHeaderValue Token(string city, string another) => TestTokens.Bearer(new TestToken
    {
        Subject = Name,
        Name = Name,
        Roles = [.. Posts.Select(post => post.Role).Distinct(StringComparer.Ordinal)],
        Municipality = OtherCity ? another : city,
        Departments = [.. Posts.Select(post => post.Department).Distinct(StringComparer.Ordinal)],
        Posts = [.. Posts.Select(post => Caller.Post(post.Role, post.Department))],
    });
}
