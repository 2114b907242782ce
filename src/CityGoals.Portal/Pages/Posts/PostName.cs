using CityGoals.Portal.Clients.Organisation;

namespace CityGoals.Portal.Pages.Posts;

/// <summary>What posts are called.</summary>
internal static class PostName
{
    /// <summary>総務課 課長, or 部長 where the post is the department's own.</summary>
    internal static string InDepartment(Post post, IReadOnlyList<Department> departments) => PostTitle.In([NameOf(post.SectionCode, departments)], post.Title);

    /// <summary>総務部 総務課 課長.</summary>
    internal static string InFull(Post post, IReadOnlyList<Department> departments) =>
        PostTitle.In([NameOf(post.DepartmentCode, departments), NameOf(post.SectionCode, departments)], post.Title);

    // A section that does not stand on the day is known by its code only.
    private static string? NameOf(string? code, IReadOnlyList<Department> departments) =>
        code is null ? null : departments.FirstOrDefault(department => department.Code == code)?.Name ?? code;
}
