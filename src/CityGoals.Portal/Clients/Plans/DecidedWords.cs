namespace CityGoals.Portal.Clients.Plans;

/// <summary>What a person decides of the words of an alignment: elements to link and to unlink; neither: none fits.</summary>
public sealed record DecidedWords(Guid GoalSheetId, string Label, string Text, IReadOnlyList<Guid> Link, IReadOnlyList<Guid> Unlink);
