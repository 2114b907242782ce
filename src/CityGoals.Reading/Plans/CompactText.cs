using CityGoals.Reading.Prose;

namespace CityGoals.Reading.Plans;

/// <summary>A text for comparing titles: in one width, without white space and the marks that people set or leave out, with the way back to the places it was made from.</summary>
internal sealed class CompactText
{
    private const string Loose = "、・,。「」､･";

    private readonly FoldedText folded;
    private readonly List<int> places = [];

    private CompactText(string original)
    {
        folded = FoldedText.Of(original);
        var kept = new char[folded.Text.Length];
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var c = folded.Text[i];
            if (!char.IsWhiteSpace(c) && !Loose.Contains(c, StringComparison.Ordinal))
            {
                kept[places.Count] = c;
                places.Add(i);
            }
        }

        WriteOrdinals(kept.AsSpan(0, places.Count));
        Text = new string(kept, 0, places.Count);
    }

    /// <summary>The copy.</summary>
    public string Text { get; }

    public static CompactText Of(string original) => new(original);

    /// <summary>Whether something was left out before a unit of the copy, or the text begins or ends there.</summary>
    public bool IsGap(int at) => at == 0 || at == places.Count || places[at] > places[at - 1] + 1;

    /// <summary>The place in the original of the units from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public TextSpan Span(int start, int end) => folded.Span(places[start], places[end - 1] + 1);

    /// <summary>第二編 becomes 第2編. No plan has a tenth part that is numbered in kanji and written otherwise on a sheet.</summary>
    private static void WriteOrdinals(Span<char> text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i - 1] == '第' && "編章節部項款".Contains(text[i + 1], StringComparison.Ordinal) && "一二三四五六七八九".IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var digit)
            {
                text[i] = (char)('1' + digit);
            }
        }
    }
}
