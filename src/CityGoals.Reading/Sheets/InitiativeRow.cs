namespace CityGoals.Reading.Sheets;

/// <summary>A line of a goal's table: the text under each heading, and how many lines it covers.</summary>
internal sealed class InitiativeRow
{
    private readonly Dictionary<Heading, (SheetText Text, int Lines)> cells;

    /// <param name="line">The line's number.</param>
    /// <param name="actions">The heading whose column holds the numbered actions: 取組項目, or 方法・手段 where the form has such a column.</param>
    /// <param name="cells">The filled cells with their headings and the lines they cover, from the left.</param>
    public InitiativeRow(int line, Heading actions, IEnumerable<(Heading Heading, SheetText Text, int Lines)> cells)
    {
        Line = line;
        ActionColumn = actions;
        this.cells = cells
            .GroupBy(cell => cell.Heading)
            .ToDictionary(same => same.Key, same => (SheetText.Join([.. same.Select(cell => cell.Text)]), same.Max(cell => cell.Lines)));
    }

    /// <summary>The line's number.</summary>
    public int Line { get; }

    /// <summary>The heading whose column holds the numbered actions.</summary>
    public Heading ActionColumn { get; }

    /// <summary>The text that names the numbered actions.</summary>
    public SheetText Actions => this[ActionColumn];

    /// <summary>Where the line's first text stands; none if the line says nothing.</summary>
    public SheetPlace? Start => cells.Count == 0 ? null : cells.Values.SelectMany(cell => cell.Text.Places).MinBy(place => place.Cell);

    /// <summary>The text under a heading.</summary>
    public SheetText this[Heading heading] => cells.TryGetValue(heading, out var cell) ? cell.Text : SheetText.None;

    /// <summary>The number of the last line that the text under a heading covers; mostly its own.</summary>
    public int LastLine(Heading heading) => Line + (cells.TryGetValue(heading, out var cell) ? cell.Lines : 1) - 1;
}
