using CityGoals.Goals.Editing;

namespace CityGoals.Goals.Answers;

/// <summary>A sheet for whoever edits it.</summary>
/// <param name="Sheet">The sheet with its readings.</param>
/// <param name="Content">What a save takes.</param>
/// <param name="MayEdit">Whether the caller may save it, as it stands.</param>
internal sealed record ContentAnswer(GoalSheetAnswer Sheet, EditedSheet Content, bool MayEdit);
