namespace CityGoals.Reading.Sheets;

/// <summary>The actions of one initiative while they are gathered from its lines.</summary>
/// <param name="rows">How many lines the initiative has.</param>
/// <param name="style">The style of its numbers.</param>
/// <param name="findings">Where remarks go.</param>
internal sealed class InitiativeActions(int rows, NumberingStyle style, FindingList findings)
{
    private readonly SortedDictionary<int, ActionParts> actions = [];
    private readonly List<int>[] numbersOfRow = [.. Enumerable.Range(0, rows).Select(_ => new List<int>())];
    private readonly List<CommonText> common = [];

    /// <summary>The style of the numbers; none where the initiative is one action without a number.</summary>
    public NumberingStyle Style => actions.ContainsKey(0) ? NumberingStyle.None : style;

    /// <summary>The highest number so far; 0 if there is none.</summary>
    public int Highest => actions.Count == 0 ? 0 : actions.Keys.Last();

    /// <summary>The numbers of the planned actions.</summary>
    public IEnumerable<int> Planned => actions.Where(action => action.Value.Planned).Select(action => action.Key);

    /// <summary>What belongs to the initiative as a whole.</summary>
    public IReadOnlyList<CommonText> Common => common;

    /// <summary>Whether there is an action of this number.</summary>
    public bool Has(int number) => actions.ContainsKey(number);

    /// <summary>Whether the action of this number has a text in a column.</summary>
    public bool Has(int number, Heading column) => actions[number].Has(column);

    /// <summary>The numbers of the actions that a line names.</summary>
    public IReadOnlyList<int> Of(int row) => numbersOfRow[row];

    /// <summary>Adds a planned action that no line names: the initiative itself, or one that only has a period or a target.</summary>
    public void Plan(int number, SheetText title) => actions[number] = new(title, planned: true);

    /// <summary>Adds a planned action that a line names.</summary>
    public void Plan(int number, SheetText title, int row)
    {
        Plan(number, title);
        numbersOfRow[row].Add(number);
    }

    /// <summary>Adds to the title of the last action what a further line says.</summary>
    public void GoOn(SheetText title) => actions[Highest].Add(title);

    /// <summary>Gives actions a text of a column; an action that the plan does not have is reported, not planned.</summary>
    public void Give(Heading column, IReadOnlyList<int> numbers, SheetText text)
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

    /// <summary>Keeps a text for the initiative as a whole.</summary>
    public void Keep(Heading column, SheetText text)
    {
        if (!text.IsEmpty)
        {
            common.Add(new(column, text));
        }
    }

    /// <summary>
    /// A cell by its numbers. Where the plan has no numbers, those of a report are the report's own and it is not taken apart. Where a column numbers
    /// exactly the initiative's actions in another style (① for (1)), they are the same numbers.
    /// </summary>
    public NumberedCell Parts(SheetText text, Heading column, out bool translated)
    {
        var report = column is Heading.MidReport or Heading.FinalReport;
        var count = new NumberCount(Highest, Titles: false, AllowGlued: !report);
        var cell = NumberedCell.Of(text, Style, count);
        translated = false;
        if (cell.Parts.Count > 0 || actions.Count < 2 || NumberedCell.StyleOf(text.Value) is not (var other and not NumberingStyle.None))
        {
            return cell;
        }

        var same = NumberedCell.Of(text, other, count);
        translated = same.Head.IsEmpty && same.Parts.SelectMany(part => part.Numbers).ToHashSet().SetEquals(actions.Keys);
        return translated ? same : cell;
    }

    /// <summary>Remarks on a part whose number is hard to see or has no text.</summary>
    public void RemarkOn(NumberedPart part, SheetText cell)
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

    /// <summary>The actions in the order of their numbers.</summary>
    public IReadOnlyList<ActionReading> Read() => [.. actions.Select(action => action.Value.Read(action.Key, findings))];
}
