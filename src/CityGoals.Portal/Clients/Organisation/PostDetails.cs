namespace CityGoals.Portal.Clients.Organisation;

/// <summary>What an administrator writes of a post.</summary>
/// <param name="SectionCode">None where the post is the department's own.</param>
public sealed record PostDetails(string DepartmentCode, string? SectionCode, string Title, IReadOnlyList<string> Roles);
