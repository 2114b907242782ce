using System.Text;
using static CityGoals.Reading.Sheets.Heading;

namespace CityGoals.Reading.Sheets;

/// <summary>Writes a cell of the official form's table: what an initiative says under one heading, number by number.</summary>
internal static class FormCell
{
    /// <param name="initiative">The initiative.</param>
    /// <param name="column">The cell's heading.</param>
    /// <param name="methods">Whether the numbered actions have a column of their own, 方法・手段.</param>
    /// <param name="between">What stands between the actions.</param>
    public static string Write(InitiativeReading initiative, Heading column, bool methods, char between)
    {
        var names = column == (methods ? Method : Initiative);
        var cell = new StringBuilder(column == Initiative ? initiative.Title.Value : "");
        var closing = "";
        foreach (var (numbers, text) in Parts(initiative, column, names))
        {
            cell.Append(cell.Length > 0 ? between : "").Append(Mark(numbers, initiative.Numbering, text)).Append(text);
            closing = numbers[0] > 0 && CommonStart.In(text, 0) < text.Length ? $" {NumberMark.Write(numbers[^1], initiative.Numbering).TrimEnd()}" : "";
        }

        cell.Append(closing);
        foreach (var common in initiative.Common.Where(common => names ? common.Column == Initiative : common.Column == column && column != Initiative))
        {
            cell.Append(CommonStart.IsMarked(common.Text.Value) ? " " : "\n\n").Append(common.Text);
        }

        return cell.ToString();
    }

    /// <summary>The texts of a column in the order of their numbers; numbers in a row that say the same say it together, as the form does: (1)(2)9月. Numbers with dots cannot.</summary>
    private static List<(List<int> Numbers, string Text)> Parts(InitiativeReading initiative, Heading column, bool names)
    {
        var parts = new List<(List<int> Numbers, string Text)>();
        var together = !names && initiative.Numbering is (NumberingStyle.Parentheses or NumberingStyle.Circled);
        foreach (var action in initiative.Actions)
        {
            var text = Text(action, column, names);
            if (text.Length > 0 && together && parts.Count > 0 && string.Equals(parts[^1].Text, text, StringComparison.Ordinal) && parts[^1].Numbers[^1] == action.Ordinal - 1)
            {
                parts[^1].Numbers.Add(action.Ordinal);
            }
            else if (text.Length > 0 || (names && action is { Planned: true, Ordinal: > 0 }))
            {
                parts.Add(([action.Ordinal], text));
            }
        }

        return parts;
    }

    /// <summary>The numbers before a text; a blank keeps them apart from a number that the text begins with.</summary>
    private static string Mark(List<int> numbers, NumberingStyle style, string text)
    {
        if (numbers[0] == 0)
        {
            return "";
        }

        var marks = string.Concat(numbers.Select(number => NumberMark.Write(number, style)));
        return marks + (text.Length > 0 && NumberMark.At(text, 0, style) is not null ? " " : "");
    }

    private static string Text(ActionReading action, Heading column, bool names) => column switch
    {
        Period => action.PeriodText.Value,
        Target => action.TargetText.Value,
        MidReport => action.MidReport.Value,
        FinalReport => action.FinalReport.Value,
        _ => names && action.Ordinal > 0 ? action.Title.Value : "",
    };
}
