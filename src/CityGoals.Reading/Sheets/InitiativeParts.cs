namespace CityGoals.Reading.Sheets;

/// <summary>Reads one initiative from its lines: the plan's columns first, then the reports, which may have numbers that the plan does not have.</summary>
internal sealed class InitiativeParts
{
    private readonly IReadOnlyList<InitiativeRow> rows;
    private readonly FindingList findings;
    private readonly InitiativeActions actions;
    private readonly NumberingStyle style;
    private readonly List<SheetText> titles = [];

    public InitiativeParts(IReadOnlyList<InitiativeRow> rows, FindingList findings)
    {
        this.rows = rows;
        this.findings = findings;
        style = rows.Select(row => row.Actions)
            .Concat(rows.Select(row => row[Heading.Period]))
            .Concat(rows.Select(row => row[Heading.Target]))
            .Select(text => NumberedCell.StyleOf(text.Value))
            .FirstOrDefault(found => found != NumberingStyle.None, rows.Any(row => row.ActionColumn == Heading.Method) ? NumberingStyle.Parentheses : NumberingStyle.None);
        actions = new(rows.Count, style, findings);
    }

    public InitiativeReading Read()
    {
        for (var i = 0; i < rows.Count; i++)
        {
            ReadTitles(i);
        }

        PlanWithoutTitles(Heading.Period);
        PlanWithoutTitles(Heading.Target);
        var at = rows[0].Start ?? default;
        var title = findings.Join(titles);
        if (title.IsEmpty)
        {
            findings.Remark(SheetFindingCode.InitiativeWithoutTitle, at);
        }

        if (actions.Highest == 0)
        {
            actions.Plan(0, title);
            findings.Remark(SheetFindingCode.InitiativeWithoutNumbers, at);
        }

        ReadColumn(Heading.Period);
        ReadColumn(Heading.Target);
        ReadColumn(Heading.MidReport);
        ReadColumn(Heading.FinalReport);
        return new(title, CarriedOver.In(title), actions.Style, actions.Read(), actions.Common);
    }

    /// <summary>The titles of the initiative and its actions that one line states.</summary>
    private void ReadTitles(int row)
    {
        var text = rows[row].Actions;
        var cell = NumberedCell.Of(text, style, new(actions.Highest, Titles: true, AllowGlued: true));
        if (rows[row].ActionColumn == Heading.Initiative)
        {
            titles.Add(cell.Head);
        }
        else
        {
            titles.Add(rows[row][Heading.Initiative]);
            ReadUnnumbered(row, cell.Head);
        }

        foreach (var part in cell.Parts)
        {
            foreach (var number in part.Numbers)
            {
                if (number > actions.Highest + 1 && row + actions.Highest > 0)
                {
                    findings.Remark(SheetFindingCode.NumberLeftOut, text.Places[0], actions.Highest, number);
                }

                actions.Plan(number, part.Text, row);
            }

            actions.RemarkOn(part, text);
        }

        actions.Keep(Heading.Initiative, cell.Common);
    }

    /// <summary>A column of actions that has no numbers: each line is an action, unless it says no more than how the one above goes on.</summary>
    private void ReadUnnumbered(int row, SheetText text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (actions.Highest > 0 && rows[row][Heading.Period].IsEmpty && rows[row][Heading.Target].IsEmpty)
        {
            actions.GoOn(text);
            return;
        }

        findings.Remark(SheetFindingCode.NumberFromRow, text.Places[0], actions.Highest + 1);
        actions.Plan(actions.Highest + 1, text, row);
    }

    /// <summary>Actions that have a period or a target but no title.</summary>
    private void PlanWithoutTitles(Heading column)
    {
        foreach (var row in rows)
        {
            foreach (var part in actions.Parts(row[column], column, out _).Parts.Where(part => !part.Text.IsEmpty))
            {
                foreach (var number in part.Numbers.Where(number => !actions.Has(number)))
                {
                    findings.Remark(SheetFindingCode.PlannedWithoutTitle, row[column].Places[0], number);
                    actions.Plan(number, SheetText.None);
                }
            }
        }
    }

    private void ReadColumn(Heading column)
    {
        var last = new List<int>();
        var named = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var text = rows[i][column];
            var cell = actions.Parts(text, column, out var translated);
            if (translated)
            {
                findings.Remark(SheetFindingCode.NumbersInOtherStyle, text.Places[0]);
            }

            if (!cell.Head.IsEmpty)
            {
                var covered = new List<int>();
                for (var row = i; row < rows.Count && rows[row].Line <= rows[i].LastLine(column); row++)
                {
                    covered.AddRange(actions.Of(row));
                }

                var heirs = covered.Count > 0 ? covered : last.Count > 0 ? last : [.. actions.Planned];
                actions.Give(column, heirs, cell.Head);
                last = heirs;
            }

            foreach (var part in cell.Parts)
            {
                named = true;
                actions.RemarkOn(part, text);
                actions.Give(column, part.Numbers, part.Text);
                last = [.. part.Numbers];
            }

            actions.Keep(column, cell.Common);
        }

        foreach (var number in actions.Planned)
        {
            if (named && !actions.Has(number, column))
            {
                findings.Remark(SheetFindingCode.NumberMissing, rows.First(row => !row[column].IsEmpty)[column].Places[0], number, HeadingNames.Of(column));
            }
        }
    }
}
