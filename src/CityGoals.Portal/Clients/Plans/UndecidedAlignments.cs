namespace CityGoals.Portal.Clients.Plans;

/// <summary>A page of what is to be decided.</summary>
/// <param name="Total">How many in all.</param>
/// <param name="Next">What to ask for next; none: these are the last.</param>
public sealed record UndecidedAlignments(IReadOnlyList<UndecidedAlignment> Alignments, int Total, Guid? Next);
