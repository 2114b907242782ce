namespace CityGoals.Reading.Sheets;

/// <summary>Reads one initiative from its lines: the plan's columns first, then the reports, which may have numbers that the plan does not have.</summary>
internal sealed class InitiativeParts
{
    private readonly IReadOnlyList<InitiativeRow> rows;
    private readonly FindingList findings;
    private readonly SortedDictionary<int, ActionParts> actions = [];
    private readonly List<int>[] numbersOfRow;
    private readonly List<CommonText> common = [];
    private readonly NumberingStyle style;
    private readonly List<SheetText> titles = [];

    public InitiativeParts(IReadOnlyList<InitiativeRow> rows, FindingList findings)
    {
        this.rows = rows;
        this.findings = findings;
        numbersOfRow = [.. rows.Select(_ => new List<int>())];
        style = rows.Select(row => row.Actions)
            .Concat(rows.Select(row => row[Heading.Period]))
            .Concat(rows.Select(row => row[Heading.Target]))
            .Select(text => NumberedCell.StyleOf(text.Value))
            .FirstOrDefault(found => found != NumberingStyle.None, rows.Any(row => row.ActionColumn == Heading.Method) ? NumberingStyle.Parentheses : NumberingStyle.None);
    }

    private int Highest => actions.Count == 0 ? 0 : actions.Keys.Last();

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

        if (actions.Count == 0)
        {
            actions[0] = new(title, planned: true);
            findings.Remark(SheetFindingCode.InitiativeWithoutNumbers, at);
        }

        ReadColumn(Heading.Period);
        ReadColumn(Heading.Target);
        ReadColumn(Heading.MidReport);
        ReadColumn(Heading.FinalReport);
        return new(title, CarriedOver.In(title), actions.ContainsKey(0) ? NumberingStyle.None : style, [.. actions.Select(action => action.Value.Read(action.Key, findings))], common);
    }

    /// <summary>The titles of the initiative and its actions that one line states.</summary>
    private void ReadTitles(int row)
    {
        var text = rows[row].Actions;
        var cell = NumberedCell.Of(text, style, new(Highest, Titles: true, AllowGlued: true));
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
                if (number > Highest + 1 && row + Highest > 0)
                {
                    findings.Remark(SheetFindingCode.NumberLeftOut, text.Places[0], Highest, number);
                }

                Plan(row, number, part.Text);
            }

            RemarkOn(part, text);
        }

        Keep(Heading.Initiative, cell.Common);
    }

    /// <summary>A column of actions that has no numbers: each line is an action, unless it says no more than how the one above goes on.</summary>
    private void ReadUnnumbered(int row, SheetText text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (actions.Count > 0 && rows[row][Heading.Period].IsEmpty && rows[row][Heading.Target].IsEmpty)
        {
            actions[Highest].Add(text);
            return;
        }

        findings.Remark(SheetFindingCode.NumberFromRow, text.Places[0], Highest + 1);
        Plan(row, Highest + 1, text);
    }

    private void Plan(int row, int number, SheetText text)
    {
        actions[number] = new(text, planned: true);
        numbersOfRow[row].Add(number);
    }

    /// <summary>Actions that have a period or a target but no title.</summary>
    private void PlanWithoutTitles(Heading column)
    {
        foreach (var row in rows)
        {
            foreach (var part in Parts(row[column], column, out _).Parts.Where(part => !part.Text.IsEmpty))
            {
                foreach (var number in part.Numbers.Where(number => !actions.ContainsKey(number)))
                {
                    findings.Remark(SheetFindingCode.PlannedWithoutTitle, row[column].Places[0], number);
                    actions[number] = new(SheetText.None, planned: true);
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
            var cell = Parts(text, column, out var translated);
            if (translated)
            {
                findings.Remark(SheetFindingCode.NumbersInOtherStyle, text.Places[0]);
            }

            if (!cell.Head.IsEmpty)
            {
                var covered = new List<int>();
                for (var row = i; row < rows.Count && rows[row].Line <= rows[i].LastLine(column); row++)
                {
                    covered.AddRange(numbersOfRow[row]);
                }

                var heirs = covered.Count > 0 ? covered : last.Count > 0 ? last : [.. actions.Where(action => action.Value.Planned).Select(action => action.Key)];
                Give(column, heirs, cell.Head);
                last = heirs;
            }

            foreach (var part in cell.Parts)
            {
                named = true;
                RemarkOn(part, text);
                Give(column, part.Numbers, part.Text);
                last = [.. part.Numbers];
            }

            Keep(column, cell.Common);
        }

        foreach (var (number, action) in actions)
        {
            if (named && action.Planned && !action.Has(column))
            {
                findings.Remark(SheetFindingCode.NumberMissing, rows.First(row => !row[column].IsEmpty)[column].Places[0], number, HeadingNames.Of(column));
            }
        }
    }

    private void Give(Heading column, IReadOnlyList<int> numbers, SheetText text)
    {
        foreach (var number in text.IsEmpty ? [] : numbers)
        {
            if (!actions.TryGetValue(number, out var action))
            {
                findings.Remark(SheetFindingCode.ReportedNotPlanned, text.Places[0], number);
                actions[number] = action = new(SheetText.None, planned: false);
            }

            action.Add(column, text);
        }
    }

    /// <summary>
    /// A cell by its numbers. Where the plan has no numbers, those of a report are the report's own and it is not taken apart. Where a column numbers
    /// exactly the initiative's actions in another style (① for (1)), they are the same numbers.
    /// </summary>
    private NumberedCell Parts(SheetText text, Heading column, out bool translated)
    {
        var report = column is Heading.MidReport or Heading.FinalReport;
        var count = new NumberCount(Highest, Titles: false, AllowGlued: !report);
        var cell = NumberedCell.Of(text, actions.ContainsKey(0) ? NumberingStyle.None : style, count);
        translated = false;
        if (cell.Parts.Count > 0 || actions.Count < 2 || NumberedCell.StyleOf(text.Value) is not (var other and not NumberingStyle.None))
        {
            return cell;
        }

        var same = NumberedCell.Of(text, other, count);
        translated = same.Head.IsEmpty && same.Parts.SelectMany(part => part.Numbers).ToHashSet().SetEquals(actions.Keys);
        return translated ? same : cell;
    }

    private void Keep(Heading column, SheetText text)
    {
        if (!text.IsEmpty)
        {
            common.Add(new(column, text));
        }
    }

    private void RemarkOn(NumberedPart part, SheetText cell)
    {
        if (part.Glued)
        {
            findings.Remark(SheetFindingCode.NumberWithoutBlank, cell.Places[0], part.Numbers[0]);
        }

        if (part.Text.IsEmpty)
        {
            findings.Remark(SheetFindingCode.NumberWithoutText, cell.Places[0], part.Numbers[^1]);
        }
    }
}
