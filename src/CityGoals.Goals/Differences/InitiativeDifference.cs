namespace CityGoals.Goals.Differences;

/// <summary>What became of an initiative.</summary>
/// <param name="Change">Of its own fields; its actions say so themselves.</param>
/// <param name="Moved">Whether it stands elsewhere among the initiatives.</param>
internal sealed record InitiativeDifference(
    Guid InitiativeId, PartChange Change, bool Moved, IReadOnlyList<FieldDifference> Fields, IReadOnlyList<ActionDifference> Actions);
