using CityGoals.Goals.Rows;
using CityGoals.Reading.Sheets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Import;

/// <summary>Who may import which sheets, and what becomes of them beside those that are there. Pure: all or nothing is decided here.</summary>
internal static class ImportRules
{
    /// <summary>What the file will add, or every place in it that stands against it.</summary>
    /// <param name="goals">The goals of the file, which was read without refusals.</param>
    /// <param name="decisions">What people have decided on its readings.</param>
    /// <param name="importId">The import that the sheets will belong to.</param>
    /// <param name="caller">The planning office imports for every department and adds new ones; others import for their own.</param>
    /// <param name="departments">The city's departments, of any time.</param>
    /// <param name="taken">The sheets that the city has in the file's fiscal years.</param>
    /// <param name="now">Makes ids that sort by time.</param>
    public static Outcome<ImportPlan> Plan(
        IReadOnlyList<GoalReading> goals,
        ReadingDecisions decisions,
        Guid importId,
        Caller caller,
        IEnumerable<KnownDepartment> departments,
        IReadOnlyCollection<TakenPlace> taken,
        DateTimeOffset now)
    {
        var directory = new DepartmentDirectory(departments);
        var planningOffice = caller.Roles.Contains(Roles.PlanningOffice);
        var homes = new List<(GoalReading Goal, int Position, KnownDepartment Department)>();
        var homeless = new List<GoalReading>();
        foreach (var (index, goal) in goals.Index())
        {
            var department = directory.Find(goal.Department.Value, goal.FiscalYear) ?? (planningOffice ? directory.Add(goal.Department.Value) : null);
            if (department is null) homeless.Add(goal);
            else homes.Add((goal, index + 1, department));
        }

        if (homeless.Count > 0) return GoalsProblems.UnknownDepartment(homeless);
        var foreign = homes.Where(home => !planningOffice && !ApprovalRoute.MayWrite(caller, home.Department.DepartmentCode)).Select(home => home.Goal).ToList();
        if (foreign.Count > 0) return GoalsProblems.ForeignDepartment(foreign);
        var repeated = homes.Where(home => In(taken, home).Any(place => place.Rank == home.Goal.Rank)).Select(home => home.Goal).ToList();
        if (repeated.Count > 0) return GoalsProblems.RankTaken(repeated);

        var sheets = homes
            .GroupBy(home => (home.Goal.FiscalYear, home.Department))
            .SelectMany(group =>
            {
                var last = In(taken, group.First()).Select(place => place.Number).DefaultIfEmpty().Max();
                return group.Select((home, index) => DraftSheet.Of(home.Goal, home.Position, decisions, home.Department, last + index + 1, importId, now));
            });
        return new ImportPlan(directory.Added, [.. sheets]);
    }

    private static IEnumerable<TakenPlace> In(IEnumerable<TakenPlace> taken, (GoalReading Goal, int Position, KnownDepartment Department) home) =>
        taken.Where(place => place.FiscalYear == home.Goal.FiscalYear.Number && place.DepartmentCode == home.Department.DepartmentCode);
}
