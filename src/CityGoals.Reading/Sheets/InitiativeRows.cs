namespace CityGoals.Reading.Sheets;

/// <summary>
/// Gathers the lines of a goal's table into initiatives. A line that names a title begins one. A line without a title, or whose number goes on with the count, goes on with the initiative
/// above: forms that give each action its own line, and rows that a page break has cut.
/// </summary>
internal sealed class InitiativeRows
{
    private readonly List<InitiativeReading> initiatives = [];
    private readonly List<InitiativeRow> open = [];
    private NumberingStyle style;
    private int highest;

    /// <summary>Adds a line below a row of headings; an empty one changes nothing.</summary>
    public void Add(InitiativeRow row, FindingList findings)
    {
        if (row.Start is null)
        {
            return;
        }

        if (open.Count > 0 && Begins(row))
        {
            Close(findings);
        }

        open.Add(row);
        style = style == NumberingStyle.None ? NumberedCell.StyleOf(row.Actions.Value) : style;
        foreach (var part in NumberedCell.Of(row.Actions, style, new(highest, Titles: true, AllowGlued: true)).Parts)
        {
            highest = Math.Max(highest, part.Numbers.Max());
        }
    }

    /// <summary>Ends the initiative that is being gathered and gives all.</summary>
    public IReadOnlyList<InitiativeReading> Finish(FindingList findings)
    {
        Close(findings);
        return initiatives;
    }

    private void Close(FindingList findings)
    {
        if (open.Count > 0)
        {
            initiatives.Add(new InitiativeParts([.. open], findings).Read());
        }

        open.Clear();
        (style, highest) = (NumberingStyle.None, 0);
    }

    private bool Begins(InitiativeRow row)
    {
        var title = row[Heading.Initiative];
        if (title.IsEmpty || row.ActionColumn == Heading.Method)
        {
            return !title.IsEmpty;
        }

        var numbering = style == NumberingStyle.None ? NumberedCell.StyleOf(title.Value) : style;
        return !NumberedCell.Of(title, numbering, new(highest, Titles: true, AllowGlued: true)).Head.IsEmpty;
    }
}
