using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>A goal's sheet while it is read: its fields, its table and where it stands.</summary>
internal sealed class GoalFields(SheetLine start, int list)
{
    private readonly List<FieldSlot> slots = [];
    private readonly HashSet<Heading> headings = [];
    private readonly InitiativeRows rows = new();

    /// <summary>The list of goals that the goal stands under, counted from 1; 0 if under none.</summary>
    public int List => list;

    /// <summary>The first line.</summary>
    public SheetLine Start => start;

    /// <summary>The last line that belongs to it, and its last filled cell.</summary>
    public (SheetLine Line, int Cell) End { get; private set; } = (start, 0);

    /// <summary>The columns of its table; none before the row of headings.</summary>
    public ColumnLayout? Columns { get; set; }

    /// <summary>The heading over its sheet; none if it has none.</summary>
    public SheetPlace? FormTitle { get; set; }

    /// <summary>The fiscal years that stand over it.</summary>
    public List<(FiscalYearReading Year, SheetText Text)> Years { get; } = [];

    /// <summary>The most and the fewest cells of its lines but the last.</summary>
    public (int Most, int Fewest) Cells { get; private set; } = (0, int.MaxValue);

    public bool Has(Heading heading) => headings.Contains(heading);

    public IEnumerable<FieldSlot> Of(Heading heading) => slots.Where(slot => slot.Heading == heading);

    public SheetText Text(Heading heading) => SheetText.Join([.. Of(heading).Select(slot => slot.Value)]);

    public void Add(FieldSlot slot)
    {
        slots.Add(slot);
        headings.Add(slot.Heading);
    }

    public void Add(SheetLine line, FindingList findings) => rows.Add(Columns!.Row(line, findings), findings);

    public IReadOnlyList<InitiativeReading> Initiatives(FindingList findings) => rows.Finish(findings);

    /// <summary>Notes that a line belongs to the goal.</summary>
    public void Reach(SheetLine line)
    {
        if (End.Cell > 0)
        {
            Cells = (Math.Max(Cells.Most, End.Line.Cells.Count), Math.Min(Cells.Fewest, End.Line.Cells.Count));
        }

        var last = line.Cells.Count;
        while (last > 0 && line.Cells[last - 1].IsEmpty)
        {
            last--;
        }

        End = (line, last);
    }
}
