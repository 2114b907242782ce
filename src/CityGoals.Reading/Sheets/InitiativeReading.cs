namespace CityGoals.Reading.Sheets;

/// <summary>取組項目: an initiative with its actions in order.</summary>
/// <param name="Title">Its title, with the note on carrying over if there is one.</param>
/// <param name="CarriedOverFrom">The words in the title that say since when it goes on: H25から継続.</param>
/// <param name="Numbering">How its actions are numbered.</param>
/// <param name="Actions">Its actions by number, planned or only reported.</param>
/// <param name="Common">Texts that belong to the initiative as a whole.</param>
public sealed record InitiativeReading(
    SheetText Title,
    SheetText CarriedOverFrom,
    NumberingStyle Numbering,
    IReadOnlyList<ActionReading> Actions,
    IReadOnlyList<CommonText> Common);
