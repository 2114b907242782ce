namespace CityGoals.Goals.Import;

/// <summary>How far a reading can be relied on.</summary>
public enum ReadingState
{
    /// <summary>Read without doubt.</summary>
    Read,

    /// <summary>The text says something from which nothing could be told.</summary>
    Unread,

    /// <summary>Read, with something that a person should know.</summary>
    Flagged,

    /// <summary>Read, but a comparator that no word states is assumed.</summary>
    Assumed,

    /// <summary>A person found it right.</summary>
    Confirmed,

    /// <summary>A person put it right.</summary>
    Corrected,
}
