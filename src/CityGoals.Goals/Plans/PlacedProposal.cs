using CityGoals.Reading.Plans;

namespace CityGoals.Goals.Plans;

/// <summary>An element that an alignment is proposed to mean, with the words that name it.</summary>
/// <param name="Start">The first UTF-16 unit of the words, in the alignment's text.</param>
/// <param name="Length">How many units they are.</param>
internal sealed record PlacedProposal(PlanRow Plan, PlanElementRow Element, int Start, int Length, IReadOnlyList<AlignmentDoubt> Doubts);
