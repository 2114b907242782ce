namespace CityGoals.Portal.Clients.History;

/// <summary>What became of an initiative.</summary>
/// <param name="Change">kept, changed, added or removed; of its own fields.</param>
public sealed record InitiativeDifference(
    Guid InitiativeId, string Change, bool Moved, IReadOnlyList<FieldDifference> Fields, IReadOnlyList<ActionDifference> Actions)
{
    /// <summary>Whether anything of it is to be told.</summary>
    public bool IsTold => Change != SheetDifference.Kept || Moved || Actions.Any(action => action.IsTold);
}
