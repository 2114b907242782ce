namespace CityGoals.Reading.Prose.Targets;

/// <summary>How a target belongs to another of the same text, with which it is counted once.</summary>
public enum TargetLink
{
    /// <summary>It stands on its own.</summary>
    None,

    /// <summary>It is a part of the other: 15件（うち新規3件）.</summary>
    PartOf,

    /// <summary>It is the same as a percentage: 60組織（25%）.</summary>
    ShareOf,
}
