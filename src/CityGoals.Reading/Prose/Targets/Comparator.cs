namespace CityGoals.Reading.Prose.Targets;

/// <summary>How an achieved figure has to stand to a target's value.</summary>
public enum Comparator
{
    /// <summary>Not below it.</summary>
    AtLeast,

    /// <summary>Not above it.</summary>
    AtMost,

    /// <summary>Above it.</summary>
    MoreThan,

    /// <summary>Below it.</summary>
    LessThan,

    /// <summary>Within ten per cent of it.</summary>
    About,

    /// <summary>As it is: at the value, or where it stands today if there is none.</summary>
    Keep,

    /// <summary>Higher than before; no figure is stated.</summary>
    Raise,

    /// <summary>Lower than before; no figure is stated.</summary>
    Lower,

    /// <summary>The whole set: 全戸, すべての小学校.</summary>
    All,
}
