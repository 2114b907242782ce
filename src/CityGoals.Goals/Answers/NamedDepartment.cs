using CityGoals.Goals.YearTurn;

namespace CityGoals.Goals.Answers;

/// <summary>A department by its code and names.</summary>
internal sealed record NamedDepartment(string Code, string Name, string NameEn)
{
    public static NamedDepartment Of(DepartmentSpan department) => new(department.DepartmentCode, department.Name, department.NameEn);
}
