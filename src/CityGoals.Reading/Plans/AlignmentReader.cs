using CityGoals.Reading.Prose;

namespace CityGoals.Reading.Plans;

/// <summary>
/// Finds the elements of a plan that a text on a sheet speaks of (総合計画における位置付け: 第1編 … 第2章 … 第1節 …). Numbers repeat in a plan, so each is looked for
/// under the number that is written before it; a title may be misspelled, have words behind it or stand without its number. Of a way down the tree only
/// the last element is meant. What cannot be told is not proposed. Pure; safe to share.
/// </summary>
public sealed class AlignmentReader
{
    /// <summary>The least likeness of a title whose number is written with it.</summary>
    private const double WithNumber = 0.75;

    /// <summary>The least likeness of a title that stands alone.</summary>
    private const double Alone = 0.85;

    /// <summary>Fewer letters behind a title are no phrase.</summary>
    private const int Phrase = 4;

    /// <summary>More elements with the same number are no proposal.</summary>
    private const int MostAlike = 3;

    private readonly List<PlanNode> nodes = [];
    private readonly ILookup<string, PlanNode> byLabel;
    private readonly NumberScan numbers;

    /// <param name="parts">The elements of one plan, each after the one above it, or in any order.</param>
    /// <exception cref="ArgumentException">An element lies under one that is not there, or under itself.</exception>
    public AlignmentReader(IReadOnlyList<PlanPart> parts)
    {
        var made = new Dictionary<Guid, PlanNode>();
        var waiting = parts.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(part => part.ParentId is not { } above || made.ContainsKey(above)).ToList();
            if (ready.Count == 0)
            {
                throw new ArgumentException("An element lies under one that is not there, or under itself.", nameof(parts));
            }

            foreach (var part in ready)
            {
                made.Add(part.Id, new PlanNode(part, part.ParentId is { } above ? made[above] : null));
            }

            waiting.RemoveAll(part => made.ContainsKey(part.Id));
        }

        nodes.AddRange(parts.Select(part => made[part.Id]));
        byLabel = nodes.Where(node => node.Label.Length > 0).ToLookup(node => node.Label);
        numbers = new NumberScan(byLabel);
    }

    /// <summary>The elements that a text names, in its order, each once.</summary>
    public IReadOnlyList<AlignmentProposal> Read(string text)
    {
        var written = CompactText.Of(text);
        var found = new List<FoundPart>();
        PlanNode? here = null;
        foreach (var segment in numbers.Segments(written))
        {
            var named = segment.Label.Length > 0 ? Numbered(written, segment, here) : Titled(written, segment.Start, segment.End, here, []);
            found.AddRange(named);
            here = named.Count > 0 ? named[^1].Node : here;
        }

        return
        [
            .. found.Index().Where(one => !found.Skip(one.Index + 1).Any(later => later.Node.IsUnder(one.Item.Node))).Select(one => one.Item)
                .DistinctBy(one => one.Node).Select(one => new AlignmentProposal(one.Node.Part.Id, written.Span(one.Start, one.End), one.Doubts)),
        ];
    }

    private List<FoundPart> Numbered(CompactText written, NumberedSegment segment, PlanNode? here)
    {
        var fits = byLabel[segment.Label]
            .Select(node => (Node: node, Fit: TitleFit.Of(node.Title, written.Text, segment.Content, segment.End)))
            .Where(one => one.Fit.Fits(one.Node.Title, WithNumber))
            .ToList();
        if (fits.Count > 0)
        {
            var best = fits.Max(one => one.Fit.Likeness);
            var likest = fits.Where(one => one.Fit.Likeness == best).ToList();
            var next = likest.Where(one => one.Node.MayFollow(here)).ToList();
            return Written(written, segment, next.Count > 0 ? next : likest, here);
        }

        var below = byLabel[segment.Label].Where(node => node.MayFollow(here)).ToList();
        if (segment.Content == segment.End)
        {
            List<PlanNode> meant = below.Count > 0 ? below : [.. byLabel[segment.Label]];
            return meant.Count > MostAlike ? [] : [.. meant.Select(node => new FoundPart(node, segment.Start, segment.End, Doubts(meant.Count, node, here, AlignmentDoubt.NumberOnly)))];
        }

        var others = Titled(written, segment.Content, segment.End, here, [AlignmentDoubt.OtherNumber]);
        return others.Count > 0 ? others
            : below.Count == 1 ? [new FoundPart(below[0], segment.Start, segment.End, Doubts(1, below[0], here, AlignmentDoubt.OtherTitle))]
            : [];
    }

    /// <summary>Elements whose number and title are written, and whatever titles follow without a number.</summary>
    private List<FoundPart> Written(CompactText written, NumberedSegment segment, List<(PlanNode Node, TitleFit Fit)> meant, PlanNode? here)
    {
        var fit = meant[0].Fit;
        var more = segment.End - fit.End >= Phrase ? Titled(written, fit.End, segment.End, meant[0].Node, []) : [];
        var rest = segment.End - segment.Content - (fit.End - fit.Start) - more.Sum(one => one.End - one.Start);
        return
        [
            .. meant.Select(one => new FoundPart(
                one.Node, segment.Start, fit.End,
                Doubts(meant.Count, one.Node, here, fit.Likeness < 1 ? AlignmentDoubt.Spelling : null, rest > 0 ? AlignmentDoubt.MoreWords : null))),
            .. more,
        ];
    }

    /// <summary>Elements whose titles stand somewhere in a stretch without their numbers, in the order of the text.</summary>
    private List<FoundPart> Titled(CompactText written, int from, int to, PlanNode? here, AlignmentDoubt[] doubts)
    {
        var fits = nodes
            .Select(node => (Node: node, Fit: TitleFit.Of(node.Title, written.Text, from, to)))
            .Where(one => one.Node.Title.Length > 2 && one.Fit.Fits(one.Node.Title, Alone))
            .OrderByDescending(one => one.Fit.Likeness * one.Node.Title.Length)
            .ToList();
        var found = new List<FoundPart>();
        while (fits.Count > 0)
        {
            var first = fits[0];
            var alike = fits.Where(one => one.Node.Title == first.Node.Title).ToList();
            var next = alike.Where(one => one.Node.MayFollow(here) && here is not null).ToList();
            var meant = next.Count > 0 ? next : alike;
            found.AddRange(meant.Select(one => new FoundPart(
                one.Node, one.Fit.Start, one.Fit.End,
                Doubts(meant.Count, one.Node, null, [.. doubts.Length > 0 ? doubts : [AlignmentDoubt.TitleOnly], one.Fit.Likeness < 1 ? AlignmentDoubt.Spelling : null]))));
            fits.RemoveAll(one => one.Fit.Start < first.Fit.End && first.Fit.Start < one.Fit.End);
        }

        return [.. found.OrderBy(one => one.Start)];
    }

    /// <summary>A number that the plan has once needs no place to be told by: 1-(3) may stand beside 5-(3).</summary>
    private AlignmentDoubt[] Doubts(int alike, PlanNode node, PlanNode? here, params AlignmentDoubt?[] own) =>
    [
        .. own.OfType<AlignmentDoubt>(),
        .. node.MayFollow(here) || byLabel[node.Label].Count() == 1 ? Array.Empty<AlignmentDoubt>() : [AlignmentDoubt.OtherPlace],
        .. alike > 1 ? [AlignmentDoubt.Several] : Array.Empty<AlignmentDoubt>(),
    ];

    private sealed record FoundPart(PlanNode Node, int Start, int End, IReadOnlyList<AlignmentDoubt> Doubts);
}
