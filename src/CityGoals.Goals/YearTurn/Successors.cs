namespace CityGoals.Goals.YearTurn;

/// <summary>What a department has become by a day, through any number of re-organisations: itself, its heirs, or nothing. Pure.</summary>
internal static class Successors
{
    /// <summary>The departments that stand on the day: one that a goal follows by itself, several or none between which a person has to choose.</summary>
    /// <param name="code">The department.</param>
    /// <param name="day">The day, such as the first of a fiscal year.</param>
    public static IReadOnlyList<DepartmentSpan> On(string code, DateOnly day, IReadOnlyList<DepartmentSpan> departments)
    {
        var known = departments.ToDictionary(department => department.DepartmentCode, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var standing = new List<DepartmentSpan>();
        var open = new Queue<string>([code]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next) || !known.TryGetValue(next, out var department)) continue;
            if (department.Stands(day)) standing.Add(department);
            else if (department.ValidTo < day) department.Successors.ToList().ForEach(open.Enqueue);
        }

        return standing;
    }
}
