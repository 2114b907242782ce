namespace CityGoals.Reading.Prose.Targets;

/// <summary>What a person should know about a target that was read.</summary>
[Flags]
public enum TargetRemarks
{
    /// <summary>Nothing to say.</summary>
    None = 0,

    /// <summary>No word says whether more or less is better, and for things like overtime, accidents or arrears the usual "at least" may be wrong: no result before a person confirms.</summary>
    DirectionUncertain = 1 << 0,

    /// <summary>The stated percentage is not that of the stated part and whole.</summary>
    ShareDoesNotFit = 1 << 1,

    /// <summary>The unit is a word that is not in the table of units.</summary>
    UnknownUnit = 1 << 2,

    /// <summary>The text names a range; the value is its lower end.</summary>
    Range = 1 << 3,
}
