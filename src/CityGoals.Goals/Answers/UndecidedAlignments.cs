namespace CityGoals.Goals.Answers;

/// <summary>A page of what is to be decided, sheet by sheet.</summary>
/// <param name="Total">How many alignments are undecided in all.</param>
/// <param name="Next">The sheet to go on after; none: these are the last.</param>
internal sealed record UndecidedAlignments(IReadOnlyList<UndecidedAlignment> Alignments, int Total, Guid? Next);
