using CityGoals.ServiceDefaults;

namespace CityGoals.SignIn.People;

/// <summary>What a re-organisation does to the tree: what ends on its eve, and what begins on its day. Pure.</summary>
/// <param name="Ended">Departments and sections that end, with what becomes of them.</param>
/// <param name="Begun">Departments and sections that begin.</param>
internal sealed record ReorganisationPlan(IReadOnlyList<(string Code, string[] Successors)> Ended, IReadOnlyList<DepartmentRow> Begun)
{
    /// <summary>A new department or section.</summary>
    internal sealed record NewDepartment(string Code, string? ParentCode, string Kind, string Name, string NameEn);

    /// <summary>
    /// Makes the plan. Sections of a department that ends and that nobody names follow it into its successor, under a code made of the successor's and their own.
    /// </summary>
    /// <param name="tree">Every department and section that the city ever had or will have.</param>
    /// <param name="kind">rename or move (one becomes one), merge (several become one), split (one becomes several) or close (some become none).</param>
    internal static (ReorganisationPlan? Plan, Refusal? Refusal) For(
        IReadOnlyList<DepartmentRow> tree, DateOnly on, string kind, IReadOnlyList<string> from, IReadOnlyList<NewDepartment> to)
    {
        if (!Fits(kind, from.Distinct(StringComparer.Ordinal).Count(), to.Count)) return (null, SignInProblems.NothingToReorganise());
        var eve = on.AddDays(-1);
        foreach (var code in from)
        {
            if (tree.FirstOrDefault(row => row.Code == code) is not { } row || !row.StandsOn(eve) || row.Until == eve) return (null, SignInProblems.NoSuchDepartment(code));
        }

        var begun = to.Select(one => Begin(one, on)).ToList();
        var ended = from.Select(code => (code, to.Select(one => one.Code).ToArray())).ToList();
        foreach (var section in tree.Where(row => row.ParentCode is { } parent && from.Contains(parent, StringComparer.Ordinal) && !from.Contains(row.Code, StringComparer.Ordinal) && row.StandsOn(on)))
        {
            if (to.FirstOrDefault(one => one.Kind != "section") is not { } heir)
            {
                ended.Add((section.Code, []));
                continue;
            }

            var follower = section with { Code = CodeUnder(heir.Code, section), ParentCode = heir.Code, From = on, Until = null, Successors = [] };
            begun.Add(follower);
            ended.Add((section.Code, [follower.Code]));
        }

        var standing = tree.Where(row => row.StandsOn(on) && !ended.Any(end => end.Item1 == row.Code)).Select(row => row.Code).Concat(begun.Select(row => row.Code)).ToHashSet(StringComparer.Ordinal);
        if (begun.FirstOrDefault(row => row.ParentCode is { } parent && !standing.Contains(parent)) is { } orphan) return (null, SignInProblems.NoSuchDepartment(orphan.ParentCode!));
        var codes = tree.Select(row => row.Code).Concat(begun.Select(row => row.Code)).GroupBy(code => code, StringComparer.Ordinal);
        if (codes.FirstOrDefault(group => group.Count() > 1) is { } taken) return (null, SignInProblems.DepartmentTaken(taken.Key));
        return (new ReorganisationPlan(ended, begun), null);
    }

    private static bool Fits(string kind, int from, int to) => kind switch
    {
        "rename" or "move" => (from, to) == (1, 1),
        "merge" => from > 1 && to == 1,
        "split" => from == 1 && to > 1,
        "close" => from > 0 && to == 0,
        _ => false,
    };

    private static DepartmentRow Begin(NewDepartment one, DateOnly on) =>
        new() { Code = one.Code, ParentCode = one.ParentCode, Kind = one.Kind, Name = one.Name, NameEn = one.NameEn, From = on, Successors = [] };

    private static string CodeUnder(string parent, DepartmentRow section) =>
        $"{parent}-{(section.Code.StartsWith(section.ParentCode + "-", StringComparison.Ordinal) ? section.Code[(section.ParentCode!.Length + 1)..] : section.Code)}";
}
