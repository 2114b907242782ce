using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>Departments and sections as a tree. One whose parent is not among them stands at the top.</summary>
public sealed record DepartmentTree(Department Department, IReadOnlyList<DepartmentTree> Parts)
{
    /// <summary>The trees of a list, in its order.</summary>
    public static IReadOnlyList<DepartmentTree> Of(IReadOnlyList<Department> departments)
    {
        var codes = departments.Select(department => department.Code).ToHashSet(StringComparer.Ordinal);
        var parts = departments.Where(department => department.ParentCode is not null).ToLookup(department => department.ParentCode!, StringComparer.Ordinal);
        return [.. departments.Where(department => department.ParentCode is null || !codes.Contains(department.ParentCode)).Select(top => Below(top, parts))];
    }

    /// <summary>All of them to choose from, each after what it belongs to: 総務部, 総務部 › 総務課.</summary>
    public static IReadOnlyList<Choice> Choices(IReadOnlyList<Department> departments) => [.. Of(departments).SelectMany(tree => tree.Choices(above: null))];

    private IEnumerable<Choice> Choices(Bilingual? above)
    {
        var names = Department.Names;
        var path = above is null ? names : new Bilingual($"{above.Ja} › {names.Ja}", $"{above.En} › {names.En}");
        return Parts.SelectMany(part => part.Choices(path)).Prepend(new Choice(Department.Code, path));
    }

    private static DepartmentTree Below(Department department, ILookup<string, Department> parts) =>
        new(department, [.. parts[department.Code].Select(part => Below(part, parts))]);
}
