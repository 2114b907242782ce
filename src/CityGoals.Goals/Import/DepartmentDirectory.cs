using System.Globalization;
using System.Text;
using CityGoals.Fiscal;

namespace CityGoals.Goals.Import;

/// <summary>Finds departments by the name on a sheet, and gives a code to those that are new. Pure.</summary>
internal sealed class DepartmentDirectory(IEnumerable<KnownDepartment> known)
{
    private readonly List<KnownDepartment> departments = [.. known.OrderBy(department => department.Position)];
    private readonly List<KnownDepartment> added = [];

    /// <summary>Departments that <see cref="Add"/> made.</summary>
    public IReadOnlyList<KnownDepartment> Added => added;

    /// <summary>The department of this name that exists on any day of the year; width and blanks do not count.</summary>
    public KnownDepartment? Find(string name, FiscalYear year) => departments.FirstOrDefault(department =>
        string.Equals(Bare(department.Name), Bare(name), StringComparison.Ordinal)
        && (department.ValidFrom is not { } from || from <= year.End)
        && (department.ValidTo is not { } to || to >= year.Start));

    /// <summary>A new department under the next free number; since when it exists, the sheet does not say.</summary>
    public KnownDepartment Add(string name)
    {
        var code = Enumerable.Range(1, departments.Count + 1)
            .Select(number => number.ToString("00", CultureInfo.InvariantCulture))
            .First(free => departments.TrueForAll(department => department.DepartmentCode != free));
        var department = new KnownDepartment
        {
            DepartmentCode = code,
            Position = departments.Select(other => other.Position).DefaultIfEmpty().Max() + 1,
            Name = name,
            NameEn = name,
        };
        departments.Add(department);
        added.Add(department);
        return department;
    }

    private static string Bare(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
