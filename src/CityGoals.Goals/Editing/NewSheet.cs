using CityGoals.Fiscal;
using CityGoals.Goals.Import;
using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Editing;

/// <summary>Where a new goal goes: the next number, and the last rank of its department and year. Pure.</summary>
internal static class NewSheet
{
    /// <summary>An empty draft in its place, or why there is none.</summary>
    /// <param name="department">The department of the sheet; none: there is none of that code.</param>
    /// <param name="taken">The sheets that the department has in the year.</param>
    public static Outcome<SheetRow> Place(Guid id, FiscalYear year, KnownDepartment? department, IReadOnlyCollection<TakenPlace> taken)
    {
        if (department is null || department.ValidFrom > year.End || department.ValidTo < year.Start) return EditingProblems.NoSuchDepartment();
        var rank = FreeRank(taken);
        if (rank > RankOrder.Lowest) return EditingProblems.NoRankLeft();
        return Empty(id, year) with
        {
            DepartmentCode = department.DepartmentCode,
            DepartmentName = department.Name,
            Number = taken.Select(place => place.Number).DefaultIfEmpty().Max() + 1,
            Rank = rank,
        };
    }

    /// <summary>A draft of nobody's yet, with nothing on it.</summary>
    public static SheetRow Empty(Guid id, FiscalYear year) => new()
    {
        GoalSheetId = id,
        FiscalYear = year.Number,
        FiscalFirstMonth = year.FirstMonth,
        DepartmentCode = "",
        DepartmentName = "",
        Number = 1,
        Rank = 1,
        Title = "",
        Situation = "",
        Purpose = "",
        Participation = "",
        Effect = "",
        OtherNotes = "",
        State = SheetState.Draft,
        Revision = 1,
    };

    // Behind the last one; where that is the lowest there is, in the last gap.
    private static int FreeRank(IReadOnlyCollection<TakenPlace> taken)
    {
        var ranks = taken.Select(place => place.Rank).ToHashSet();
        var behind = ranks.DefaultIfEmpty().Max() + 1;
        return behind <= RankOrder.Lowest ? behind : Enumerable.Range(1, RankOrder.Lowest).Where(rank => !ranks.Contains(rank)).LastOrDefault(behind);
    }
}
