using CityGoals.Reading.Plans;

namespace CityGoals.Goals.Plans;

/// <summary>The plans that hold in a fiscal year, as the ones in which a sheet of that year has its places. Pure; each plan's reader is made once.</summary>
/// <param name="plans">Every version with its elements; of two versions the later one first.</param>
internal sealed class PlanShelf(IReadOnlyList<(PlanRow Plan, List<PlanElementRow> Elements)> plans)
{
    private readonly string[] names = [.. plans.Select(plan => plan.Plan.Name)];

    private readonly AlignmentReader?[] readers = new AlignmentReader?[plans.Count];

    /// <summary>What the words of an alignment are proposed to mean; of several versions of the plan, in the one that they fit best.</summary>
    /// <param name="label">The plan as the form names it.</param>
    public IReadOnlyList<PlacedProposal> Propose(string label, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        return PlanOfLabel.Find(label, names)
            .Select(plan => Read(plan, text))
            .MaxBy(proposals => proposals.Count - (proposals.Sum(proposal => proposal.Doubts.Count) / 10.0)) ?? [];
    }

    private List<PlacedProposal> Read(int place, string text)
    {
        var (plan, elements) = plans[place];
        var reader = readers[place] ??= new AlignmentReader([.. elements.Select(element => new PlanPart(element.PlanElementId, element.ParentId, element.Label, element.Title))]);
        return
        [
            .. reader.Read(text).Select(proposal => new PlacedProposal(
                plan, elements.Find(element => element.PlanElementId == proposal.PartId)!, proposal.Span.Start, proposal.Span.Length, proposal.Doubts)),
        ];
    }
}
