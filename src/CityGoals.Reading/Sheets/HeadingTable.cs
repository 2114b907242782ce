using System.Collections.Frozen;

namespace CityGoals.Reading.Sheets;

/// <summary>Looks up headings and labels at the beginning of a cell.</summary>
internal sealed class HeadingTable
{
    /// <summary>Headings of columns.</summary>
    public static readonly HeadingTable Columns = new(HeadingWords.Columns);

    /// <summary>Labels of fields, places in plans too.</summary>
    public static readonly HeadingTable Labels = new(HeadingWords.Labels, HeadingWords.AlignmentEndings);

    /// <summary>Labels of the boxes of the special notes.</summary>
    public static readonly HeadingTable Boxes = new(HeadingWords.Boxes);

    private const int LongestLabel = 64;
    private const string Openers = "【[〔《<「『■□◆◇●○◎★☆・▼▽▲△※#*";
    private const string Closers = "】]〕》>」』";

    private readonly FrozenDictionary<string, Heading>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int longest;
    private readonly string[] endings;

    private HeadingTable((Heading Heading, string[] Words)[] table, string[]? alignmentEndings = null)
    {
        words = table.SelectMany(row => row.Words, (row, word) => KeyValuePair.Create(word, row.Heading))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        longest = table.Max(row => row.Words.Max(word => word.Length));
        endings = alignmentEndings ?? [];
    }

    /// <summary>The heading at the beginning of a cell; none if the cell begins with anything else.</summary>
    public HeadingMatch? Match(string cell)
    {
        Span<char> folded = stackalloc char[LongestLabel];
        Span<int> ends = stackalloc int[LongestLabel];
        var length = Fold(cell, folded, ends);
        for (var size = Math.Min(longest, length); size > 0; size--)
        {
            if (words.TryGetValue(folded[..size], out var heading) && Behind(heading, cell, ends[size - 1]) is { } match)
            {
                return match;
            }
        }

        foreach (var ending in endings)
        {
            var at = folded[..length].IndexOf(ending);
            if (at > 0 && Behind(Heading.Alignment, cell, ends[at + ending.Length - 1]) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>A label counts only if the cell ends behind it, or a gloss, a colon or a blank sets it off from the text.</summary>
    private static HeadingMatch? Behind(Heading heading, string cell, int end)
    {
        var at = SkipBlanks(cell, end, out var apart);
        if (at < cell.Length && Width.Fold(cell[at]) == '(')
        {
            var close = cell.AsSpan(at).IndexOfAny(')', '）');
            if (close > 0)
            {
                end = at + close + 1;
                at = SkipBlanks(cell, end, out apart);
            }
        }

        if (at == cell.Length)
        {
            return new(heading, end, -1);
        }

        return Width.Fold(cell[at]) == ':' ? new(heading, end, at + 1) : apart ? new(heading, end, at) : null;
    }

    private static int SkipBlanks(string cell, int at, out bool skipped)
    {
        var start = at;
        while (at < cell.Length)
        {
            var tag = TextEdges.TagAt(cell, at, cell.Length);
            if (tag == 0 && !TextEdges.IsBlank(cell[at]) && !Closers.Contains(cell[at], StringComparison.Ordinal))
            {
                break;
            }

            at += Math.Max(1, tag);
        }

        skipped = at > start;
        return at;
    }

    /// <summary>The first characters of a cell without what does not count, each with the position behind it in the cell.</summary>
    private static int Fold(string cell, Span<char> folded, Span<int> ends)
    {
        var length = 0;
        for (var at = 0; at < cell.Length && length < folded.Length; at++)
        {
            var tag = TextEdges.TagAt(cell, at, cell.Length);
            if (tag > 0)
            {
                at += tag - 1;
                continue;
            }

            var c = char.ToUpperInvariant(Width.Fold(cell[at]));
            if (TextEdges.IsBlank(c) || c is '・' or '、' or ',' || (length == 0 && Openers.Contains(c, StringComparison.Ordinal)))
            {
                continue;
            }

            folded[length] = c;
            ends[length++] = at + 1;
        }

        return length;
    }
}
