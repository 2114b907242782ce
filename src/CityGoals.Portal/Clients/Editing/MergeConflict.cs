namespace CityGoals.Portal.Clients.Editing;

/// <summary>A part of a sheet that two people changed, each in another way.</summary>
/// <param name="Part">The id of the initiative or action, the label of the alignment; empty: the sheet itself.</param>
/// <param name="Field">As it is called in the content; <c>place</c> and <c>removal</c> are no fields.</param>
/// <param name="Base">What it was; none: it was not there.</param>
/// <param name="Theirs">What the other made of it; none: they removed it.</param>
/// <param name="Mine">What this person made of it; none: they removed it.</param>
public sealed record MergeConflict(string Part, string Field, string? Base, string? Theirs, string? Mine);
