using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CityGoals.ServiceDefaults;

/// <summary>
/// Who is calling, as the access token says it. Handlers take it as a parameter; the municipality of a request
/// comes from here and from nowhere else.
/// </summary>
/// <param name="MunicipalityCode">全国地方公共団体コード, 6 digits; empty for a sister service that serves all municipalities.</param>
/// <param name="PersonId">The person's (or client's) id, the token's subject.</param>
/// <param name="Name">Name to show in histories.</param>
/// <param name="Roles">Roles held today through posts.</param>
/// <param name="Departments">Codes of the departments of those posts.</param>
/// <param name="Posts">Which role is held where, each as <see cref="Post"/> writes it.</param>
public sealed record Caller(
    string MunicipalityCode, string PersonId, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Departments, IReadOnlyList<string> Posts)
{
    /// <summary>A role in a department, as the <c>post</c> claim has it: <c>Head@soumu</c>.</summary>
    public static string Post(string role, string department) => $"{role}@{department}";

    /// <summary>Whether the caller holds <paramref name="role"/> through a post in <paramref name="department"/>; a role held elsewhere does not count.</summary>
    public bool Holds(string role, string department) => Posts.Contains(Post(role, department), StringComparer.Ordinal);

    /// <summary>Codes of the departments in which the caller holds any of some roles.</summary>
    public string[] DepartmentsWhere(params string[] roles) => [.. Departments.Where(department => roles.Any(role => Holds(role, department)))];

    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(From(context.User));

    /// <summary>Reads the caller from a validated principal; null where nobody is signed in.</summary>
    public static Caller? From(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true }) return null;
        return new Caller(
            user.FindFirstValue("municipality") ?? "",
            user.FindFirstValue("sub") ?? user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            user.FindFirstValue("name") ?? user.FindFirstValue(ClaimTypes.Name) ?? "",
            [.. user.FindAll("role").Concat(user.FindAll(ClaimTypes.Role)).Select(claim => claim.Value).Distinct(StringComparer.Ordinal)],
            [.. user.FindAll("department").Select(claim => claim.Value)],
            [.. user.FindAll("post").Select(claim => claim.Value)]);
    }
}
