namespace CityGoals.Portal.Clients.History;

/// <summary>What became of a place in a plan.</summary>
/// <param name="Label">The plan, as the form names it.</param>
/// <param name="Change">kept, changed, added or removed.</param>
public sealed record AlignmentDifference(string Label, string Change, bool Moved, IReadOnlyList<TextRun> Runs);
