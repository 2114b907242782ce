using System.Globalization;
using CityGoals.Fiscal;

namespace CityGoals.Reading.Sheets;

/// <summary>
/// Writes goals in the text form of the official sheet. Reading the result gives the same goals, so the text also tells whether two files say the same.
/// Where the texts stood in the file they were read from is not kept.
/// </summary>
public static class SheetWriter
{
    private const int Width = 8;

    /// <summary>The text form of goals, each department's and year's under a list of their titles.</summary>
    public static string Write(IEnumerable<GoalReading> goals)
    {
        var lines = new List<SheetLine>();
        foreach (var sheet in goals.GroupBy(goal => (goal.Department.Value, goal.FiscalYear)))
        {
            WriteList(lines, sheet.Key.Value, sheet.Key.FiscalYear, sheet);
            foreach (var goal in sheet)
            {
                WriteGoal(lines, GoalForm.Of(goal, between: ' '));
            }
        }

        return new SheetDocument(lines).ToText();
    }

    private static void WriteList(List<SheetLine> lines, string department, FiscalYear year, IEnumerable<GoalReading> goals)
    {
        Line(lines, department);
        Line(lines, "");
        Line(lines, $"{year.EraName} {HeadingNames.Of(Heading.GoalTitle)}");
        Line(lines, "");
        foreach (var goal in goals)
        {
            Line(lines, string.Create(CultureInfo.InvariantCulture, $"- {goal.Rank} {goal.Title}"));
        }

        Line(lines, "");
    }

    private static void WriteGoal(List<SheetLine> lines, GoalForm form)
    {
        Line(lines, form.Heading);
        Line(lines, "");
        Row(lines, form.Title.Label, form.Title.Text, "", "", form.Department.Label, form.Department.Text, form.Rank.Label, form.Rank.Text);
        foreach (var field in (IEnumerable<FormField>)[.. form.Alignments, form.Situation, form.Purpose])
        {
            Row(lines, field.Label, field.Text);
        }

        Row(lines, [.. form.Columns]);
        foreach (var row in form.Rows)
        {
            Row(lines, [.. row]);
        }

        string[] boxes = [form.Participation.Label, form.Participation.Text, "", form.Effects.Label, form.Effects.Text];
        if (form.SpecialNotes.Text.Length == 0)
        {
            Row(lines, [form.SpecialNotes.Label, .. boxes]);
        }
        else
        {
            Row(lines, form.SpecialNotes.Label, form.SpecialNotes.Text);
            Row(lines, ["", .. boxes]);
        }

        Line(lines, "");
    }

    private static void Row(List<SheetLine> lines, params ReadOnlySpan<string> cells)
    {
        var row = new SheetCell[Math.Max(Width, cells.Length)];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = new(i < cells.Length ? cells[i] : "");
        }

        lines.Add(new(lines.Count + 1, row, "\n", null, lines.Count + 1));
    }

    private static void Line(List<SheetLine> lines, string text) => lines.Add(new(lines.Count + 1, [new(text)], "\n", null, lines.Count + 1));
}
