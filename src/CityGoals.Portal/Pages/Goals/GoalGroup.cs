using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Pages.Goals;

/// <summary>The goals of one department, by rank.</summary>
public sealed record GoalGroup(Department Department, IReadOnlyList<SheetSummary> Sheets)
{
    /// <summary>Sheets by department, departments in the city's order; those of a department that is in no list come last.</summary>
    public static IReadOnlyList<GoalGroup> Of(IReadOnlyList<SheetSummary> sheets, IReadOnlyList<Department> departments)
    {
        var own = sheets.GroupBy(sheet => sheet.DepartmentCode, StringComparer.Ordinal).ToDictionary(group => group.Key, StringComparer.Ordinal);
        var unlisted = own.Values.Select(group => new Department(group.Key, group.First().DepartmentName, null, group.Count()));
        return
        [
            .. departments.Concat(unlisted).DistinctBy(department => department.Code, StringComparer.Ordinal)
                .Where(department => own.ContainsKey(department.Code))
                .Select(department => new GoalGroup(department, [.. own[department.Code].OrderBy(sheet => sheet.Rank).ThenBy(sheet => sheet.Number)])),
        ];
    }
}
