namespace CityGoals.Goals.Rows;

/// <summary>What a report says of one action, or of an initiative as a whole, as far as the official form has a place for it.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ActionId">None: the initiative as a whole.</param>
/// <param name="Text">As written; may be empty.</param>
/// <param name="Grade">Symbol of the judgement's grade; none: not judged.</param>
internal sealed record RoundReportEntry(Guid InitiativeId, Guid? ActionId, string Text, string? Grade);
