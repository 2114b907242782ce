namespace CityGoals.Progress.Rounds;

/// <summary>What the planning office has done with a round. The names stand in the database.</summary>
public enum RoundState
{
    /// <summary>準備中: may be changed, asks nobody for anything.</summary>
    Planned,

    /// <summary>受付中: departments report.</summary>
    Open,

    /// <summary>締切後: only the planning office changes reports, with a reason.</summary>
    Closed,
}
