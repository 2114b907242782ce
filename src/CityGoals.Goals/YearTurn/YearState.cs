namespace CityGoals.Goals.YearTurn;

/// <summary>What may be done in a fiscal year.</summary>
internal enum YearState
{
    /// <summary>Nobody opened it, and it has no sheets: departments make none.</summary>
    Unopened,

    /// <summary>Sheets are made, carried over and edited.</summary>
    Open,

    /// <summary>Everything stays as it is.</summary>
    Closed,
}
