using CityGoals.Reading.Prose;

namespace CityGoals.Reading.Plans;

/// <summary>An element of a plan that a text speaks of: a proposal until a person confirms it.</summary>
/// <param name="PartId">The element.</param>
/// <param name="Span">The words that name it.</param>
/// <param name="Doubts">Why to look twice; none where number, title and place agree.</param>
public sealed record AlignmentProposal(Guid PartId, TextSpan Span, IReadOnlyList<AlignmentDoubt> Doubts);
