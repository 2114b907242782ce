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
    private static readonly Heading[] Form = [Initiative, Period, Target, MidReport, FinalReport];
    private static readonly Heading[] FormWithMethods = [Initiative, Method, Period, Target, MidReport, FinalReport];

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

        // A title that has numbers of its own (①広報の充実) can only be told from its actions in a column of its own.
        var columns = goal.Initiatives.Any(initiative => NumberedCell.StyleOf(initiative.Title.Value) != NumberingStyle.None) ? FormWithMethods : Form;
        Row(lines, [.. columns.Select(column => HeadingNames.Of(column) + HeadingNames.GlossOf(column))]);
        foreach (var initiative in goal.Initiatives)
        {
            Row(lines, [.. columns.Select(column => Cell(initiative, column, columns))]);
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

    private static string Cell(InitiativeReading initiative, Heading column, Heading[] columns)
    {
        var names = column == Method || (column == Initiative && columns == Form);
        var cell = column == Initiative ? initiative.Title.Value : "";
        var closing = "";
        foreach (var action in initiative.Actions)
        {
            var text = Text(action, column, names);
            if (text.Length > 0 || (names && action is { Planned: true, Ordinal: > 0 }))
            {
                cell += $"{(cell.Length > 0 ? " " : "")}{Mark(action.Ordinal, initiative.Numbering, text)}{text}";
                closing = action.Ordinal > 0 && CommonStart.In(text, 0) < text.Length ? $" {NumberMark.Write(action.Ordinal, initiative.Numbering).TrimEnd()}" : "";
            }
        }

        cell += closing;

        foreach (var common in initiative.Common.Where(common => names ? common.Column == Initiative : common.Column == column && column != Initiative))
        {
            cell += $"{(CommonStart.IsMarked(common.Text.Value) ? " " : "\n\n")}{common.Text}";
        }

        return cell;
    }

    /// <summary>The number before a text; a blank keeps it apart from a number that the text begins with.</summary>
    private static string Mark(int ordinal, NumberingStyle style, string text) =>
        ordinal == 0 ? "" : NumberMark.Write(ordinal, style) + (text.Length > 0 && NumberMark.At(text, 0, style) is not null ? " " : "");

    private static string Text(ActionReading action, Heading column, bool names) => column switch
    {
        Period => action.PeriodText.Value,
        Target => action.TargetText.Value,
        MidReport => action.MidReport.Value,
        FinalReport => action.FinalReport.Value,
        _ => names && action.Ordinal > 0 ? action.Title.Value : "",
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
