using System.Globalization;
using System.Text.RegularExpressions;

namespace CityGoals.Reading.Sheets;

/// <summary>A line of the list of goals at the head of a department's file: - 1 地域防災力の向上.</summary>
/// <param name="Rank">The rank.</param>
/// <param name="Title">The title.</param>
internal sealed partial record ListedGoal(int Rank, SheetText Title)
{
    /// <summary>The goal that a line lists, in one cell or in two; none if it lists none.</summary>
    public static ListedGoal? Of(SheetLine line)
    {
        var texts = line.Cells.Select((cell, i) => SheetText.Of(cell.Text, line.Number, i + 1)).Where(text => !text.IsEmpty).Take(3).ToList();
        if (texts.Count is 0 or > 2 || Item().Match(Width.Fold(texts[0].Value)) is not { Success: true } item)
        {
            return null;
        }

        var title = texts[0].Slice(item.Length, texts[0].Value.Length - item.Length);
        return title.IsEmpty != (texts.Count == 2)
            ? null
            : new(int.Parse(item.Groups[1].ValueSpan, CultureInfo.InvariantCulture), texts.Count == 2 ? texts[1] : title);
    }

    [GeneratedRegex(@"^[-・*\s]{0,4}\(?([1-9][0-9]?)(?:\)|位)?(?:[\s.:、)]+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
