namespace CityGoals.Reading.Plans;

/// <summary>Finds where the numbers of a plan (第1編, 施策1-1, ア) stand in a text.</summary>
/// <param name="byLabel">The elements of the plan by their numbers.</param>
internal sealed class NumberScan(ILookup<string, PlanNode> byLabel)
{
    // 1-(10) before 1-(1), 施策1-1 before 1-1.
    private readonly string[] labels = [.. byLabel.Select(group => group.Key).OrderByDescending(label => label.Length)];

    /// <summary>The text cut where numbers stand; what is before the first one has none.</summary>
    public List<NumberedSegment> Segments(CompactText written)
    {
        var segments = new List<NumberedSegment>();
        var (label, start, content) = ("", 0, 0);
        for (var at = 0; at < written.Text.Length;)
        {
            var next = LabelAt(written, at);
            if (next is null)
            {
                at++;
                continue;
            }

            segments.Add(new(label, start, content, at));
            (label, start, content) = (next, at, at + next.Length);
            at = content;
        }

        segments.Add(new(label, start, content, written.Text.Length));
        return segments;
    }

    private string? LabelAt(CompactText written, int at) =>
        Array.Find(labels, label => string.CompareOrdinal(written.Text, at, label, 0, label.Length) == 0 && StandsAlone(written, at, label));

    /// <summary>A number is none in the middle of another one (1-1 in 施策1-1), nor is a letter in a word (ア in アート).</summary>
    private bool StandsAlone(CompactText written, int at, string label)
    {
        var (text, end) = (written.Text, at + label.Length);
        if (at > 0 && IsOfNumber(text[at - 1]) && IsOfNumber(label[0]))
        {
            return false;
        }

        if (end < text.Length && IsOfNumber(text[end]) && (IsOfNumber(label[^1]) || text[end] == '-'))
        {
            return false;
        }

        var isLetter = label.Length == 1 && !char.IsAsciiDigit(label[0]);
        return !isLetter || written.IsGap(end)
            || byLabel[label].Any(node => node.Title.Length > 1 && string.CompareOrdinal(text, end, node.Title, 0, 2) == 0);
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c == '-';
}
