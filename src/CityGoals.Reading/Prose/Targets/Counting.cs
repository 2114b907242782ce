namespace CityGoals.Reading.Prose.Targets;

/// <summary>How people or things are counted.</summary>
public enum Counting
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Each attendance: 延べ.</summary>
    Total,

    /// <summary>Each person or thing once: 実.</summary>
    Distinct,

    /// <summary>From the beginning on: 累計.</summary>
    Cumulative,
}
