using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>Links targets that are counted once: parts with their total, shares with their number.</summary>
internal static class Links
{
    // Bounds the work on hostile texts; no total of a sheet has more parts.
    private const int MostParts = 12;

    public static void Set(List<TargetDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Figure is not { } figure)
            {
                continue;
            }

            var main = Main(drafts, i);
            if (figure.Says(FigureCue.Part) && main >= 0)
            {
                Link(drafts, i, TargetLink.PartOf, main);
            }
            else if (i > 0 && drafts[i - 1].Figure is { } outer && figure.Bracket >= outer.Right && figure.Left == figure.Bracket + 1 && outer.Right == figure.Bracket && IsPercent(figure) != IsPercent(outer))
            {
                Link(drafts, i, TargetLink.ShareOf, i - 1);
                CheckShare(drafts[i], IsPercent(figure) ? figure : outer, IsPercent(figure) ? outer : figure);
            }

            if (figure.Says(FigureCue.Sum))
            {
                LinkParts(drafts, i, [.. Enumerable.Range(1, Math.Min(i, MostParts)).Select(back => i - back).TakeWhile(part => Adds(drafts[part], figure))]);
            }

            LinkParts(drafts, i, [.. Enumerable.Range(i + 1, Math.Min(drafts.Count - i - 1, MostParts)).TakeWhile(part => drafts[part].Figure?.Bracket == figure.Right && Adds(drafts[part], figure))]);
        }
    }

    private static bool Adds(TargetDraft draft, Figure total) =>
        draft is { Figure: { } figure, Target.Link: TargetLink.None } && figure.SentenceStart == total.SentenceStart && figure.Unit?.Group == total.Unit?.Group && draft.Target.Basis == Basis.Absolute;

    private static void LinkParts(List<TargetDraft> drafts, int total, List<int> parts)
    {
        if (parts.Count > 1 && parts.Sum(part => drafts[part].Target.Value) == drafts[total].Target.Value)
        {
            parts.ForEach(part => Link(drafts, part, TargetLink.PartOf, total));
        }
    }

    private static int Main(List<TargetDraft> drafts, int index)
    {
        var main = index - 1;
        while (main >= 0 && index - main < MostParts && (drafts[main].Target.LinkedTo is not null || drafts[main].Figure is null))
        {
            main--;
        }

        return main >= 0 && drafts[main].Figure is { } figure && figure.SentenceStart == drafts[index].Figure!.SentenceStart ? main : -1;
    }

    // Rounding up or down in the last place fits.
    private static void CheckShare(TargetDraft draft, Figure share, Figure part)
    {
        var step = share.Decimals switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };
        if (part.Of is > 0 and var whole && Math.Abs((part.Value / whole * 100) - share.Value) >= step && !share.Says(FigureCue.About))
        {
            draft.Target = draft.Target with { Flags = draft.Target.Flags | TargetRemarks.ShareDoesNotFit };
        }
    }

    private static bool IsPercent(Figure figure) => figure.Unit?.Name == Units.Percent;

    private static void Link(List<TargetDraft> drafts, int index, TargetLink link, int main) =>
        drafts[index].Target = drafts[index].Target with { Link = link, LinkedTo = main };
}
