using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>取組項目 with its actions.</summary>
/// <param name="CarriedOverFrom">The words that say since when it goes on; empty if none do.</param>
/// <param name="CarriedFrom">The goal of an earlier year that it goes on from; none: from none that is known.</param>
/// <param name="Note">What the plan's columns say of the initiative as a whole.</param>
internal sealed record InitiativeAnswer(
    Guid InitiativeId, int Position, string Title, string CarriedOverFrom, string Note, CarriedFrom? CarriedFrom, IReadOnlyList<ActionAnswer> Actions)
{
    /// <summary>The answer for a stored initiative.</summary>
    public static InitiativeAnswer Of(InitiativeRow initiative, SheetContent content) => new(
        initiative.InitiativeId, initiative.Position, initiative.Title, initiative.CarriedOverFrom, initiative.Note, CarriedFrom.Of(content.SourceOf(initiative.InitiativeId)),
        [.. content.Actions[initiative.InitiativeId].Select(action => ActionAnswer.Of(action, content))]);
}
