using CityGoals.Portal.Clients.Organisation;
using CityGoals.Portal.Languages;
using CityGoals.Portal.Texts;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Pages.Departments;

/// <summary>A department that will begin or end.</summary>
/// <param name="On">The first day on which the organisation is another.</param>
/// <param name="What">begins on … , ends on …</param>
/// <param name="Lineage">What it came from, or becomes; none where it comes from nothing or is closed.</param>
public sealed record ComingChange(DateOnly On, Department Department, Bilingual What, Bilingual? Lineage)
{
    /// <summary>Everything that changes after a day, soonest first.</summary>
    /// <param name="departments">All there are and will be.</param>
    public static IReadOnlyList<ComingChange> After(DateOnly today, IReadOnlyList<Department> departments) =>
    [
        .. departments.Where(department => department.Until >= today && department.Until < DateOnly.MaxValue).Select(department => new ComingChange(
                department.Until!.Value.AddDays(1), department, OrganisationWords.EndsOn(Dates.Day(department.Until.Value)),
                Named(department.Successors, departments, OrganisationWords.Becomes)))
            .Concat(departments.Where(department => department.From > today).Select(department => new ComingChange(
                department.From, department, OrganisationWords.BeginsOn(Dates.Day(department.From)), Named(department.Predecessors, departments, OrganisationWords.CameFrom))))
            .OrderBy(change => change.On),
    ];

    private static Bilingual? Named(IReadOnlyList<string> codes, IReadOnlyList<Department> departments, Func<Bilingual, Bilingual> say)
    {
        if (codes.Count == 0) return null;
        var names = codes.Select(code => departments.FirstOrDefault(department => department.Code == code)?.Names ?? new Bilingual(code, code)).ToList();
        return say(new Bilingual(string.Join(ShellWords.Comma.Ja, names.Select(name => name.Ja)), string.Join(ShellWords.Comma.En, names.Select(name => name.En))));
    }
}
