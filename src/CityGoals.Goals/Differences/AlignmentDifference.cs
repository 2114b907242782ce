namespace CityGoals.Goals.Differences;

/// <summary>What became of a place in a plan.</summary>
/// <param name="Label">The plan, as the form names it.</param>
internal sealed record AlignmentDifference(string Label, PartChange Change, bool Moved, IReadOnlyList<TextRun> Runs);
