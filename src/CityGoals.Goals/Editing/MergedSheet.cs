namespace CityGoals.Goals.Editing;

/// <summary>What two people made of a sheet, together.</summary>
/// <param name="Content">Both people's changes; where they conflict, mine.</param>
/// <param name="Conflicts">Where they do; empty: nothing is left to decide.</param>
public sealed record MergedSheet(EditedSheet Content, IReadOnlyList<MergeConflict> Conflicts);
