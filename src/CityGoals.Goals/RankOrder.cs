using CityGoals.Goals.Rows;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals;

/// <summary>優先順位 of a department's goals in a year: who may change them, and which orders there are. Pure.</summary>
internal static class RankOrder
{
    /// <summary>Highest rank.</summary>
    public const int Lowest = 99;

    /// <summary>
    /// Whether the caller may put a department's goals in order. The department does so until the planning office, which checks the ranks, has approved
    /// one of them; from then on it is the planning office's.
    /// </summary>
    public static bool MayRank(Caller caller, string department, IEnumerable<RankRow> sheets) =>
        caller.Roles.Contains(Roles.PlanningOffice) || (ApprovalRoute.MayWrite(caller, department) && !sheets.Any(sheet => sheet.IsSettled));

    /// <summary>Whether an order gives every one of the sheets a rank of its own.</summary>
    /// <param name="ranks">The sheets with their new ranks.</param>
    public static bool IsWhole(IReadOnlyList<SheetRank> ranks, IReadOnlyList<RankRow> sheets) =>
        ranks.Select(sheet => sheet.GoalSheetId).Order().SequenceEqual(sheets.Select(sheet => sheet.GoalSheetId).Order())
        && ranks.DistinctBy(sheet => sheet.Rank).Count() == ranks.Count
        && ranks.All(sheet => sheet.Rank is >= 1 and <= Lowest);

    /// <summary>Whether somebody saw the sheets and ranks as they are.</summary>
    public static bool IsCurrent(IEnumerable<SheetRank> seen, IEnumerable<RankRow> sheets) =>
        seen.OrderBy(sheet => sheet.GoalSheetId).SequenceEqual(sheets.Select(sheet => new SheetRank(sheet.GoalSheetId, sheet.Rank)).OrderBy(sheet => sheet.GoalSheetId));
}
