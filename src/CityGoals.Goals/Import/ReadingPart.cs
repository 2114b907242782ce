namespace CityGoals.Goals.Import;

/// <summary>What of an action is read from prose.</summary>
public enum ReadingPart
{
    /// <summary>期間・期限.</summary>
    Period,

    /// <summary>数値目標.</summary>
    Targets,
}
