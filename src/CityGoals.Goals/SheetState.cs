namespace CityGoals.Goals;

/// <summary>How far a goal sheet has come.</summary>
public enum SheetState
{
    /// <summary>下書き: seen by the city's staff, may be changed.</summary>
    Draft,

    /// <summary>公表済み: known to everyone, through <c>GoalSheetPublished</c>.</summary>
    Published,
}
