namespace CityGoals.Progress.Rounds;

/// <summary>Where a moment stands to a round.</summary>
public enum RoundPhase
{
    /// <summary>Nobody can hand in yet: the round is not opened, or its first day has not come.</summary>
    Ahead,

    /// <summary>Within the window.</summary>
    Open,

    /// <summary>After the last day, while the planning office has not closed the round: what is handed in is marked as late.</summary>
    Late,

    /// <summary>Closed by the planning office.</summary>
    Closed,
}
