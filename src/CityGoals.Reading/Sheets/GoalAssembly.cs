using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>Makes goals of the fields that were found, and refuses those that lack what a goal must have.</summary>
internal sealed class GoalAssembly(SheetScan scan, FindingList findings, int firstMonth)
{
    private readonly Dictionary<(string Department, FiscalYear Year, int Rank), GoalFields> ranks = [];
    private readonly List<FiscalYear> years =
        [.. scan.Years.Concat(scan.Goals.SelectMany(goal => goal.Of(Heading.FiscalYear)).SelectMany(slot => YearHeading.Years(slot.Value.Value)).Select(year => year.Year)).Distinct()];

    private readonly List<SheetText> departments =
        [.. scan.Goals.Select(goal => goal.Text(Heading.Department)).Where(text => !text.IsEmpty).DistinctBy(text => text.Value)];

    /// <summary>The goal; none if it is refused.</summary>
    public GoalReading? Read(GoalFields goal)
    {
        var title = goal.Text(Heading.GoalTitle);
        if (title.IsEmpty)
        {
            findings.Refuse(SheetFindingCode.NoTitle, PlaceOf(goal, Heading.GoalTitle));
        }

        var department = ReadDepartment(goal);
        var year = ReadYear(goal);
        var initiatives = goal.Initiatives(findings);
        RefuseCutSheet(goal, initiatives);
        if (ReadRank(goal) is not { } rank || title.IsEmpty || year is not { } fiscalYear || department.IsEmpty || initiatives.Count == 0)
        {
            return null;
        }

        if (!ranks.TryAdd((department.Value, fiscalYear, rank), goal))
        {
            var (japanese, english) = SheetFinding.NameOf(ranks[(department.Value, fiscalYear, rank)].Start);
            findings.Refuse(SheetFindingCode.DuplicateRank, PlaceOf(goal, Heading.Rank), rank, japanese, english);
        }

        var alignments = goal.Of(Heading.Alignment).Select(slot => new AlignmentReading(slot.Label, slot.Value)).ToList();
        var notes = new SpecialNotesReading(goal.Text(Heading.Participation), goal.Text(Heading.Effects), goal.Text(Heading.SpecialNotes));
        return new(rank, title, fiscalYear, department, alignments, goal.Text(Heading.Situation), goal.Text(Heading.Purpose), initiatives, notes)
        {
            RankPlace = PlaceOf(goal, Heading.Rank),
        };
    }

    /// <summary>A goal that a list names but that has no sheet tells that the file is cut off; another title is remarked.</summary>
    public void CompareWithLists()
    {
        var sheets = scan.Goals.ToLookup(goal => (goal.List, RankWords.Read(goal.Text(Heading.Rank).Value)));
        foreach (var (list, listed) in scan.Listed)
        {
            if (sheets[(list, listed.Rank)].FirstOrDefault() is not { } goal)
            {
                findings.Refuse(SheetFindingCode.ListedGoalMissing, listed.Title.Places[0], listed.Rank, Excerpt.Of(listed.Title));
            }
            else if (goal.Text(Heading.GoalTitle) is { IsEmpty: false } title && !SameWords(title.Value, listed.Title.Value))
            {
                findings.Remark(SheetFindingCode.ListedTitleDiffers, title.Places[0], listed.Rank, Excerpt.Of(listed.Title));
            }
        }
    }

    private SheetText ReadDepartment(GoalFields goal)
    {
        var department = goal.Text(Heading.Department);
        if (!department.IsEmpty)
        {
            return department;
        }

        if (departments is [var only])
        {
            findings.Remark(SheetFindingCode.DepartmentOfFile, PlaceOf(goal, Heading.Department), only.Value);
            return only;
        }

        findings.Refuse(SheetFindingCode.NoDepartment, PlaceOf(goal, Heading.Department));
        return SheetText.None;
    }

    private FiscalYear? ReadYear(GoalFields goal)
    {
        var field = goal.Text(Heading.FiscalYear);
        var own = goal.Years.Concat(YearHeading.Years(field.Value).Select(year => (Year: year, Text: field))).DistinctBy(found => found.Year.Year).ToList();
        switch (own, years)
        {
            case ([var (reading, text)], _):
                if (!reading.EraYearExists)
                {
                    findings.Remark(SheetFindingCode.EraYearNeverWas, text.Places[0], Excerpt.Of(text), reading.Year.WesternName);
                }

                return new(reading.Year.Number, firstMonth);
            case ([var (one, _), var (other, text), ..], _):
                findings.Refuse(SheetFindingCode.TwoFiscalYears, text.Places[0], one.Year.WesternName, other.Year.WesternName);
                return null;
            case ([], [var only]):
                findings.Remark(SheetFindingCode.FiscalYearOfFile, PlaceOf(goal, Heading.GoalTitle), only.EraName);
                return new(only.Number, firstMonth);
            default:
                findings.Refuse(SheetFindingCode.NoFiscalYear, goal.FormTitle ?? PlaceOf(goal, Heading.GoalTitle));
                return null;
        }
    }

    private int? ReadRank(GoalFields goal)
    {
        var text = goal.Text(Heading.Rank);
        if (text.IsEmpty)
        {
            findings.Refuse(SheetFindingCode.NoRank, PlaceOf(goal, Heading.Rank));
            return null;
        }

        var rank = RankWords.Read(text.Value);
        if (rank is null)
        {
            findings.Refuse(SheetFindingCode.UnreadRank, text.Places[0], Excerpt.Of(text));
        }

        return rank;
    }

    private void RefuseCutSheet(GoalFields goal, IReadOnlyList<InitiativeReading> initiatives)
    {
        var end = new SheetPlace(goal.End.Line.Number, goal.End.Cell, 0, 0);
        if (goal.Columns is null)
        {
            findings.Refuse(SheetFindingCode.NoHeadingRow, end);
        }
        else if (initiatives.Count == 0)
        {
            findings.Refuse(SheetFindingCode.NoInitiative, end);
        }
        else if (!goal.Has(Heading.SpecialNotes))
        {
            findings.Refuse(SheetFindingCode.NoSpecialNotes, end);
        }
    }

    /// <summary>Where a field stands, or its label, or at least the goal.</summary>
    private static SheetPlace PlaceOf(GoalFields goal, Heading heading)
    {
        var slot = goal.Of(heading).FirstOrDefault();
        return slot is null ? new(goal.Start.Number, 0, 0, 0) : (slot.Value.IsEmpty ? slot.Label : slot.Value).Places[0];
    }

    private static bool SameWords(string one, string other) => string.Equals(Bare(one), Bare(other), StringComparison.Ordinal);

    private static string Bare(string text) => string.Concat(Width.Fold(text).Where(c => !TextEdges.IsBlank(c)));
}
