using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Components.Forms;

namespace CityGoals.Portal.Pages.Admin;

/// <summary>Departments to choose from.</summary>
internal static class DepartmentChoices
{
    /// <summary>Those at the head of the tree, without their sections.</summary>
    internal static IReadOnlyList<Choice> Of(IEnumerable<Department> departments) =>
        [.. departments.Where(department => department.Kind != "section").Select(Choice)];

    /// <summary>The sections of one.</summary>
    internal static IReadOnlyList<Choice> SectionsOf(string code, IEnumerable<Department> departments) =>
        [.. departments.Where(department => department.Kind == "section" && department.ParentCode == code).Select(Choice)];

    private static Choice Choice(Department department) => new(department.Code, department.Names);
}
