namespace CityGoals.Portal.Clients.History;

/// <summary>What became of an action.</summary>
/// <param name="Change">kept, changed, added or removed.</param>
/// <param name="MovedFrom">The title of the initiative that it stood under; none: the same.</param>
/// <param name="Period">Both readings of its period; none: they are the same.</param>
/// <param name="Targets">Both readings of its targets; none: they are the same.</param>
public sealed record ActionDifference(
    Guid ActionId,
    string Change,
    bool Moved,
    string? MovedFrom,
    IReadOnlyList<FieldDifference> Fields,
    ReadingDifference? Period,
    ReadingDifference? Targets)
{
    /// <summary>Whether anything of it is to be told.</summary>
    public bool IsTold => Change != SheetDifference.Kept || Moved;
}
