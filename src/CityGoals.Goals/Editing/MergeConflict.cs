namespace CityGoals.Goals.Editing;

/// <summary>A part of a sheet that two people changed, each in another way.</summary>
/// <param name="Part">Whose field it is: the id of the initiative or action, the label of the alignment; empty: the sheet itself.</param>
/// <param name="Field">The field, as it is called in the content; <c>place</c> is the order of a list or the initiative of an action, <c>removal</c> that one side removed what the other changed.</param>
/// <param name="Base">What it was; none: it was not there.</param>
/// <param name="Theirs">What the other made of it; none: they removed it.</param>
/// <param name="Mine">What I made of it, and what stands in the merged content; none: I removed it, and it stands there all the same.</param>
public sealed record MergeConflict(string Part, string Field, string? Base, string? Theirs, string? Mine);
