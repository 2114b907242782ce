namespace CityGoals.Reading.Sheets;

/// <summary>Hands the cells of fields to the label that owns them: the nearest one at their left in the line, or above it.</summary>
internal sealed class FieldOwners(FindingList findings)
{
    private readonly List<(int Cell, FieldSlot Slot)> owners = [];

    /// <summary>Takes the labels of a line in place of those before it, with what the line says behind them.</summary>
    /// <returns>The fields that the labels open, from the left.</returns>
    public IReadOnlyList<FieldSlot> Take(SheetLine line, IEnumerable<(int Cell, HeadingMatch Match)> labels)
    {
        owners.Clear();
        foreach (var (cell, match) in labels.OrderBy(label => label.Cell))
        {
            Own(line, cell, match);
        }

        Give(line, labelled: true);
        return [.. owners.Select(owner => owner.Slot)];
    }

    /// <summary>Hands over the cells of a line without labels.</summary>
    public void Give(SheetLine line) => Give(line, labelled: false);

    private void Own(SheetLine line, int cell, HeadingMatch match)
    {
        var text = line.Cells[cell - 1].Text;
        var slot = new FieldSlot(match.Heading, SheetText.Of(text[..match.End], line.Number, cell));
        owners.Add((cell, slot));
        if (match.Rest >= 0 && SheetText.Of(text, line.Number, cell, match.Rest) is { IsEmpty: false } rest)
        {
            slot.Add(rest);
        }
    }

    /// <summary>In a labelled line the owners' own cells are the labels.</summary>
    private void Give(SheetLine line, bool labelled)
    {
        var owner = -1;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            while (owner + 1 < owners.Count && owners[owner + 1].Cell <= i + 1)
            {
                owner++;
            }

            var text = SheetText.Of(line.Cells[i].Text, line.Number, i + 1);
            if (text.IsEmpty || (labelled && owner >= 0 && owners[owner].Cell == i + 1))
            {
                continue;
            }

            if (owner >= 0 && owners[owner].Slot is { Takes: true, Heading: not Heading.Other } slot)
            {
                slot.Add(text);
            }
            else if (!YearHeading.IsFormTitle(text.Value))
            {
                findings.Remark(SheetFindingCode.CellNotRead, text.Places[0], Excerpt.Of(text));
            }
        }
    }
}
