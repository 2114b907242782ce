namespace CityGoals.Reading.Prose.Periods;

/// <summary>
/// One way of writing a time. The pattern is plain text with slots in braces (<see cref="NotationSlots"/>) and alternatives in brackets, of which the first that fits is taken:
/// <c>{M}末[日|]</c> is 9月末 and 9月末日.
/// </summary>
internal sealed class Notation
{
    private readonly Element[] elements;
    private readonly Func<Captured, Moment> meaning;

    /// <summary>A notation.</summary>
    /// <param name="pattern">How it is written.</param>
    /// <param name="meaning">What it means.</param>
    /// <param name="examples">Texts on a sheet of 2016年度 and what they are read as: <c>9月末日 = 2016-09-30</c>. Tests walk them.</param>
    public Notation(string pattern, Func<Captured, Moment> meaning, params string[] examples)
    {
        Pattern = pattern;
        Examples = examples;
        this.meaning = meaning;
        elements = [.. Elements(pattern)];
    }

    public string Pattern { get; }

    /// <summary>Whether it is a time only in period cells: 7/15 in a report may be 7 of 15.</summary>
    public bool CellOnly { get; init; }

    /// <summary>What it can start with, to pass over it at once elsewhere.</summary>
    public IEnumerable<char> FirstSigns => elements[0].FirstSigns.Concat(elements[0].MayBeEmpty ? elements[1].FirstSigns : []).Distinct();

    public IReadOnlyList<string> Examples { get; }

    /// <summary>The time written at a place, if it is written in this way.</summary>
    public TimeMatch? Match(string text, int at, When when)
    {
        var captured = default(Captured);
        var end = at;
        foreach (var element in elements)
        {
            var length = element.Read(text, end, when, ref captured);
            if (length < 0)
            {
                return null;
            }

            end += length;
        }

        var moment = meaning(captured);
        return new(text, at, end, moment with { Flags = moment.Flags | captured.Flags }, captured.YearStated, captured.OfNextYear);
    }

    private static IEnumerable<Element> Elements(string pattern)
    {
        for (var i = 0; i < pattern.Length;)
        {
            var (close, skip) = pattern[i] switch
            {
                '{' => (pattern.IndexOf('}', i), 1),
                '[' => (pattern.IndexOf(']', i), 1),
                _ => (pattern.AsSpan(i).IndexOfAny('{', '[') is >= 0 and var next ? i + next : pattern.Length, 0),
            };
            var inside = pattern[(i + skip)..close];
            yield return pattern[i] == '{' ? new(NotationSlots.Named(inside), [], NotationSlots.FirstSigns(inside)) : new(null, inside.Split('|'), "");
            i = close + skip;
        }
    }

    private readonly record struct Element(NotationSlots.Slot? Slot, string[] Words, string SlotSigns)
    {
        public bool MayBeEmpty => Words.Contains("");

        public IEnumerable<char> FirstSigns => SlotSigns.Concat(Words.Where(word => word.Length > 0).Select(word => word[0]));

        /// <summary>How long the element is at a place; negative if it is not there.</summary>
        public int Read(string text, int at, When when, ref Captured captured)
        {
            if (Slot is not null)
            {
                var length = at < text.Length ? Slot(text, at, when, ref captured) : 0;
                return length > 0 ? length : -1;
            }

            foreach (var word in Words)
            {
                if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }

            return -1;
        }
    }
}
