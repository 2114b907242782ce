using CityGoals.Goals.Plans;

namespace CityGoals.Goals.Answers;

/// <summary>An element that the words of an alignment are proposed to mean.</summary>
/// <param name="Start">The first UTF-16 unit of the words that name it.</param>
/// <param name="Length">How many units they are.</param>
/// <param name="Doubts">Why to look twice; none where number, title and place agree.</param>
internal sealed record AlignmentProposalAnswer(PlacedElement Element, int Start, int Length, IReadOnlyList<string> Doubts)
{
    public static AlignmentProposalAnswer Of(PlacedProposal proposal) => new(
        new PlacedElement
        {
            PlanElementId = proposal.Element.PlanElementId,
            PlanId = proposal.Plan.PlanId,
            PlanName = proposal.Plan.Name,
            PlanNameEn = proposal.Plan.NameEn,
            Path = proposal.Element.Path,
            PathEn = proposal.Element.PathEn,
        },
        proposal.Start, proposal.Length, [.. proposal.Doubts.Select(doubt => Wire.Name(doubt.ToString()))]);
}
