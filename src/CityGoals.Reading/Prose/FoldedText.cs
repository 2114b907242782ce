namespace CityGoals.Reading.Prose;

/// <summary>
/// A copy of a text in one width, for reading, with the way back to the places it was made from: full-width letters, digits and signs become half-width, half-width kana
/// full-width, squared units are spelled out (㎞ → km), all dashes, wave dashes, arrows and brackets become one kind each.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] starts;
    private readonly int[] ends;

    private FoldedText(string original, string text, int[] starts, int[] ends)
    {
        Original = original;
        Text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The copy in one width.</summary>
    public string Text { get; }

    /// <summary>Folds a text; <paramref name="dropSpace"/> leaves white space out, for cells in which it only wraps lines.</summary>
    public static FoldedText Of(string original, bool dropSpace = false)
    {
        var room = original.Length + 16;
        var text = new char[room];
        var starts = new int[room];
        var ends = new int[room];
        var length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var c = original[i];
            if (dropSpace && char.IsWhiteSpace(c))
            {
                continue;
            }

            var marked = i + 1 < original.Length ? WidthTable.Voiced(c, original[i + 1]) : '\0';
            if (marked != '\0')
            {
                Add(marked, i, i + 2);
                i++;
            }
            else if (WidthTable.Spelled(c) is { } spelled)
            {
                foreach (var part in spelled)
                {
                    Add(part, i, i + 1);
                }
            }
            else
            {
                var power = c is '²' or '³' && length > 0 && text[length - 1] == 'm';
                Add(power ? (c == '²' ? '2' : '3') : WidthTable.Single(c), i, i + 1);
            }
        }

        return new(original, new string(text, 0, length), starts, ends);

        void Add(char c, int start, int end)
        {
            if (length == room)
            {
                room *= 2;
                Array.Resize(ref text, room);
                Array.Resize(ref starts, room);
                Array.Resize(ref ends, room);
            }

            text[length] = c;
            starts[length] = start;
            ends[length] = end;
            length++;
        }
    }

    /// <summary>The place in the original of the folded units from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public TextSpan Span(int start, int end) =>
        start >= end ? new(start < Text.Length ? starts[start] : Original.Length, 0) : new(starts[start], ends[end - 1] - starts[start]);
}
