using CityGoals.Contracts.Goals.V1;

namespace CityGoals.Analytics.Projection;

/// <summary>What events change: the sheets that are news, and by how much the counts of each department and year differ for them. Pure.</summary>
internal sealed class Change
{
    private Change(IReadOnlyList<GoalSheetPublished> sheets, IReadOnlyDictionary<(int FiscalYear, string DepartmentCode), Counts> counts) =>
        (Sheets, Counts) = (sheets, counts);

    /// <summary>The highest revision of each sheet that is higher than the stored one.</summary>
    public IReadOnlyList<GoalSheetPublished> Sheets { get; }

    /// <summary>Every place that a sheet is in, came to or left; zero where it counts for as much as before.</summary>
    public IReadOnlyDictionary<(int FiscalYear, string DepartmentCode), Counts> Counts { get; }

    /// <param name="facts">Late, repeated, in any order.</param>
    /// <param name="stored">What is stored of the sheets that they speak of.</param>
    internal static Change Of(IEnumerable<GoalSheetPublished> facts, IEnumerable<GoalFact> stored)
    {
        var former = stored.ToDictionary(fact => fact.GoalSheetId);
        var sheets = facts
            .GroupBy(fact => fact.GoalSheetId)
            .Select(sheet => sheet.MaxBy(fact => fact.Revision)!)
            .Where(sheet => !former.TryGetValue(sheet.GoalSheetId, out var known) || known.Revision < sheet.Revision)
            .ToList();
        var counts = new Dictionary<(int, string), Counts>();
        foreach (var sheet in sheets)
        {
            if (former.TryGetValue(sheet.GoalSheetId, out var left)) counts[left.Place] = counts.GetValueOrDefault(left.Place) - left.Counts;
            var now = GoalFact.Of(sheet);
            counts[now.Place] = counts.GetValueOrDefault(now.Place) + now.Counts;
        }

        return new Change(sheets, counts);
    }
}
