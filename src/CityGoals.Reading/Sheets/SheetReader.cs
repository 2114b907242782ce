using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>
/// Reads the structure of a department's sheet file: goals, their fields, initiatives and actions. Columns and fields are found by their words, wherever they stand.
/// What the sheet leaves open is refused or stays empty, never guessed. Pure; the time is linear in the text.
/// </summary>
public static class SheetReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="firstMonth">The first month of the municipality's fiscal year, 1 to 12.</param>
    public static SheetReading Read(SheetDocument document, int firstMonth = FiscalYear.UsualFirstMonth)
    {
        var findings = new FindingList(document);
        var scan = new SheetScan(findings);
        foreach (var line in document.Lines)
        {
            scan.Read(line);
        }

        if (scan.Goals.Count == 0)
        {
            findings.Refuse(SheetFindingCode.NoGoal, default);
        }

        var assembly = new GoalAssembly(scan, findings, firstMonth);
        var goals = scan.Goals.Select(assembly.Read).OfType<GoalReading>().ToList();
        assembly.CompareWithLists();
        RefuseCutLine(document, scan.Goals, findings);
        return new(
            goals.Select(goal => goal.Department.Value).Distinct().ToList() is [var department] ? department : null,
            goals.Select(goal => goal.FiscalYear).Distinct().ToList() is [var year] ? year : null,
            goals,
            [.. findings.Refusals.OrderBy(refusal => (refusal.Line, refusal.Cell))],
            [.. findings.Remarks.OrderBy(remark => (remark.Line, remark.Cell))]);
    }

    /// <summary>A text file whose lines all have the same number of cells cannot end in a shorter one.</summary>
    private static void RefuseCutLine(SheetDocument document, List<GoalFields> goals, FindingList findings)
    {
        if (goals.Count == 0 || goals[^1].End.Line is not { Part: null } last || last != document.Lines[^1])
        {
            return;
        }

        var (most, fewest) = goals[^1].Cells;
        if (most == fewest && last.Cells.Count < most)
        {
            findings.Refuse(SheetFindingCode.LineCutShort, new(last.Number, last.Cells.Count, 0, 0), last.Cells.Count, most);
        }
    }
}
