namespace CityGoals.Progress.Rounds;

/// <summary>What the planning office does with a round.</summary>
public enum RoundStep
{
    /// <summary>受付開始: the scale in force is copied into the round.</summary>
    Open,

    /// <summary>延長: a later last day; a closed round opens again.</summary>
    Extend,

    /// <summary>締切.</summary>
    Close,
}
