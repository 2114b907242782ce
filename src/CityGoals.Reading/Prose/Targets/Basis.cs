namespace CityGoals.Reading.Prose.Targets;

/// <summary>What the value of a target measures.</summary>
public enum Basis
{
    /// <summary>The level itself.</summary>
    Absolute,

    /// <summary>The change against a baseline; a fall is negative.</summary>
    Change,

    /// <summary>The level as a multiple or percentage of a baseline: 3倍, 前年比100%.</summary>
    Ratio,
}
