namespace CityGoals.Goals.Differences;

/// <summary>What became of an action. It is told where it stands now, or where it stood if it is gone.</summary>
/// <param name="Moved">Whether it stands elsewhere among the actions, or under another initiative.</param>
/// <param name="MovedFrom">The title of the initiative that it stood under, where it came from another.</param>
/// <param name="Period">Both readings of its period; none: they are the same.</param>
/// <param name="Targets">Both readings of its targets; none: they are the same.</param>
internal sealed record ActionDifference(
    Guid ActionId,
    PartChange Change,
    bool Moved,
    string? MovedFrom,
    IReadOnlyList<FieldDifference> Fields,
    ReadingDifference? Period,
    ReadingDifference? Targets);
