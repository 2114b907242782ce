namespace CityGoals.Portal.Clients.Editing;

/// <summary>What two people made of a sheet, together.</summary>
/// <param name="Content">Both people's changes; where they conflict, this person's.</param>
/// <param name="Conflicts">Where they do.</param>
public sealed record MergedSheet(EditedSheet Content, IReadOnlyList<MergeConflict> Conflicts);
