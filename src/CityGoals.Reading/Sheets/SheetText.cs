namespace CityGoals.Reading.Sheets;

/// <summary>
/// A text that was read from a sheet, with the places it came from. Mostly it is one slice of one cell; where the sheet spreads a text over several
/// cells (a page break inside a row, a common opening and a part of one's own) it is their slices joined by a line feed.
/// Blanks and left-over markup (<c>&lt;ul&gt;</c>, <c>&lt;/li&gt;</c>) around a slice are not part of it; inside it every character is the sheet's.
/// </summary>
/// <param name="Value">The text; empty where the sheet says nothing.</param>
/// <param name="Places">The slices that make up the text, in order.</param>
public sealed record SheetText(string Value, IReadOnlyList<SheetPlace> Places)
{
    /// <summary>No text.</summary>
    public static readonly SheetText None = new("", []);

    /// <summary>Whether the sheet says nothing here.</summary>
    public bool IsEmpty => Value.Length == 0;

    /// <summary>The part of this text from a position on, without blanks and left-over markup around it.</summary>
    /// <param name="start">The first character, counted from 0.</param>
    /// <param name="length">The number of characters.</param>
    public SheetText Slice(int start, int length)
    {
        TextEdges.Trim(Value, ref start, ref length);
        if (length == 0)
        {
            return None;
        }

        var places = new List<SheetPlace>(1);
        var offset = 0;
        foreach (var place in Places)
        {
            var from = Math.Max(start, offset);
            var to = Math.Min(start + length, offset + place.Length);
            if (from < to)
            {
                places.Add(place with { Start = place.Start + from - offset, Length = to - from });
            }

            offset += place.Length + 1;
        }

        return new(Value.Substring(start, length), places);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>A cell's text, or a part of it.</summary>
    internal static SheetText Of(string cellText, int line, int cell, int start = 0)
    {
        var length = cellText.Length - start;
        TextEdges.Trim(cellText, ref start, ref length);
        return length == 0 ? None : new(cellText.Substring(start, length), [new(line, cell, start, length)]);
    }

    /// <summary>Texts one after the other, joined by line feeds; empty ones are left out.</summary>
    internal static SheetText Join(IReadOnlyCollection<SheetText> texts)
    {
        var filled = texts.Where(text => !text.IsEmpty).ToList();
        return filled.Count switch
        {
            0 => None,
            1 => filled[0],
            _ => new(string.Join('\n', filled.Select(text => text.Value)), [.. filled.SelectMany(text => text.Places)]),
        };
    }
}
