using System.Globalization;
using CityGoals.Fiscal;
using static CityGoals.Reading.Sheets.Heading;

namespace CityGoals.Reading.Sheets;

/// <summary>
/// Writes goals in the text form of the official sheet. Reading the result gives the same goals, so the text also tells whether two files say the same.
/// Shared cells are written out for each action; where the texts stood in the file they were read from is not kept.
/// </summary>
public static class SheetWriter
{
    private const int Width = 8;
    private static readonly Heading[] Columns = [Initiative, Period, Target, MidReport, FinalReport];

    /// <summary>The text form of goals, each department's and year's under a list of their titles.</summary>
    public static string Write(IEnumerable<GoalReading> goals)
    {
        var lines = new List<SheetLine>();
        foreach (var sheet in goals.GroupBy(goal => (goal.Department.Value, goal.FiscalYear)))
        {
            WriteList(lines, sheet.Key.Value, sheet.Key.FiscalYear, sheet);
            foreach (var goal in sheet)
            {
                WriteGoal(lines, goal);
            }
        }

        return new SheetDocument(lines).ToText();
    }

    private static void WriteList(List<SheetLine> lines, string department, FiscalYear year, IEnumerable<GoalReading> goals)
    {
        Line(lines, department);
        Line(lines, "");
        Line(lines, $"{year.EraName} {HeadingNames.Of(GoalTitle)}");
        Line(lines, "");
        foreach (var goal in goals)
        {
            Line(lines, string.Create(CultureInfo.InvariantCulture, $"- {goal.Rank} {goal.Title}"));
        }

        Line(lines, "");
    }

    private static void WriteGoal(List<SheetLine> lines, GoalReading goal)
    {
        Line(lines, $"{goal.FiscalYear.EraName} {HeadingWords.FormTitles[0]}");
        Line(lines, "");
        Row(lines, HeadingNames.Of(GoalTitle), goal.Title.Value, "", "", HeadingNames.Of(Department), goal.Department.Value, HeadingNames.Of(Rank), string.Create(CultureInfo.InvariantCulture, $"{goal.Rank}位"));
        foreach (var alignment in goal.Alignments)
        {
            Row(lines, alignment.Label.Value, alignment.Text.Value);
        }

        Row(lines, HeadingNames.Of(Situation), goal.Situation.Value);
        Row(lines, HeadingNames.Of(Purpose), goal.Purpose.Value);
        Row(lines, [.. Columns.Select(column => HeadingNames.Of(column) + HeadingNames.GlossOf(column))]);
        foreach (var initiative in goal.Initiatives)
        {
            Row(lines, [.. Columns.Select(column => Cell(initiative, column))]);
        }

        var notes = goal.SpecialNotes;
        string[] boxes = [HeadingNames.Of(Participation), notes.Participation.Value, "", HeadingNames.Of(Effects), notes.Effects.Value];
        if (notes.Other.IsEmpty)
        {
            Row(lines, [HeadingNames.Of(SpecialNotes), .. boxes]);
        }
        else
        {
            Row(lines, HeadingNames.Of(SpecialNotes), notes.Other.Value);
            Row(lines, ["", .. boxes]);
        }

        Line(lines, "");
    }

    private static string Cell(InitiativeReading initiative, Heading column)
    {
        var parts = initiative.Actions
            .Select(action => (action, text: Text(action, column)))
            .Where(part => part.text is { Length: > 0 } || (column == Initiative && part.action.Planned && part.action.Ordinal > 0))
            .Select(part => part.action.Ordinal == 0 ? part.text : NumberMark.Write(part.action.Ordinal, initiative.Numbering) + part.text);
        var cell = string.Join(' ', column == Initiative && !initiative.Title.IsEmpty ? parts.Prepend(initiative.Title.Value) : parts);
        foreach (var common in initiative.Common.Where(common => common.Column == column || (common.Column == Method && column == Initiative)))
        {
            cell += $"{(NumberedCell.IsMarkedCommon(common.Text.Value) ? " " : "\n\n")}{common.Text}";
        }

        return cell;
    }

    private static string Text(ActionReading action, Heading column) => column switch
    {
        Initiative => action.Ordinal == 0 ? "" : action.Title.Value,
        Period => action.PeriodText.Value,
        Target => action.TargetText.Value,
        MidReport => action.MidReport.Value,
        _ => action.FinalReport.Value,
    };

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
