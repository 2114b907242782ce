namespace CityGoals.Goals.Import;

/// <summary>What a person said of a reading.</summary>
public enum DecisionKind
{
    /// <summary>It is right as it was read; an unread text stays text.</summary>
    Confirmed,

    /// <summary>It is to be what the person stated.</summary>
    Corrected,

    /// <summary>Nothing any more: the reader's word stands.</summary>
    Withdrawn,
}
