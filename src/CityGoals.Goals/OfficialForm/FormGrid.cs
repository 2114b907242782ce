using CityGoals.Reading.Sheets;

namespace CityGoals.Goals.OfficialForm;

/// <summary>Lays the official form out on the columns of a worksheet, A4 across. Pure.</summary>
internal static class FormGrid
{
    /// <summary>The widths of the columns in characters of half width, 150 together. Every box begins and ends at one of their edges.</summary>
    public static readonly IReadOnlyList<int> Widths = [12, 12, 18, 8, 4, 8, 22, 12, 4, 12, 5, 15, 18];

    private const int Whole = 150;
    private const int HeadingLines = 2;

    // A character of full width, in characters of half width.
    private const double Full = 1.8;

    // What a cell keeps free at its sides.
    private const int Padding = 2;

    private static readonly int[] ThreeFields = [0, 12, 50, 62, 100, 112, Whole];
    private static readonly int[] TwoFields = [0, 12, 50, 62, Whole];
    private static readonly int[] OneField = [0, 12, Whole];
    private static readonly int[] FiveColumns = [0, 42, 54, 84, 117, Whole];
    private static readonly int[] SixColumns = [0, 24, 42, 54, 84, 117, Whole];

    /// <summary>The bands of the form from the top.</summary>
    public static IEnumerable<FormBand> Of(GoalForm form)
    {
        yield return new([new(0, Widths.Count - 1, form.Heading, FormStyle.Heading)], HeadingLines);
        yield return Fields([0, 12, 84, 96, 117, 132, Whole], form.Title, form.Department, form.Rank);
        foreach (var row in form.Alignments.Chunk(3)) yield return Fields(row.Length switch { 1 => OneField, 2 => TwoFields, _ => ThreeFields }, row);
        yield return Fields(OneField, form.Situation);
        yield return Fields(OneField, form.Purpose);
        var columns = form.Columns.Count == FiveColumns.Length - 1 ? FiveColumns : SixColumns;
        yield return Band(columns, form.Columns, _ => true) with { Repeats = true };
        foreach (var row in form.Rows) yield return Band(columns, row, _ => false);
        if (form.SpecialNotes.Text.Length > 0) yield return Fields(OneField, form.SpecialNotes);
        var label = form.SpecialNotes.Text.Length > 0 ? "" : form.SpecialNotes.Label;
        yield return Band(
            [0, 12, 24, 84, 96, Whole], [label, form.Participation.Label, form.Participation.Text, form.Effects.Label, form.Effects.Text], box => box is 0 or 1 or 3);
    }

    /// <summary>How many lines a text takes where so many characters of half width fit side by side. Others take nearly two places each, with what line breaking leaves free.</summary>
    public static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.EnumerateRunes().Sum(rune => rune.Value is < 0x2000 or (>= 0xFF61 and <= 0xFF9F) ? 1 : Full) / width)));

    private static FormBand Fields(int[] edges, params FormField[] fields) =>
        Band(edges, [.. fields.SelectMany(field => (string[])[field.Label, field.Text])], box => box % 2 == 0);

    private static FormBand Band(int[] edges, IReadOnlyList<string> texts, Func<int, bool> isLabel)
    {
        var boxes = texts.Select((text, at) => new FormBox(Column(edges[at]), Column(edges[at + 1]) - 1, text, isLabel(at) ? FormStyle.Label : StyleOf(text))).ToList();
        return new(boxes, boxes.Select((box, at) => Lines(box.Text, edges[at + 1] - edges[at] - Padding)).Max());
    }

    private static FormStyle StyleOf(string text) => text is ['=' or '+' or '-' or '@' or '\'' or '＝' or '＋' or '－' or '＠', ..] ? FormStyle.TextAsTyped : FormStyle.Text;

    private static int Column(int edge)
    {
        var column = 0;
        for (var at = 0; at < edge; column++) at += Widths[column];
        return column;
    }
}
