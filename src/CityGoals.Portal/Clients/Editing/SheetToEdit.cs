using CityGoals.Portal.Clients.Goals;

namespace CityGoals.Portal.Clients.Editing;

/// <summary>A sheet for whoever edits it.</summary>
/// <param name="Content">What a save takes.</param>
/// <param name="MayEdit">Whether the person may save it, as it stands.</param>
public sealed record SheetToEdit(Sheet Sheet, EditedSheet Content, bool MayEdit);
