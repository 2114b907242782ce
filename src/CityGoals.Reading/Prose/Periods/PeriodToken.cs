namespace CityGoals.Reading.Prose.Periods;

/// <summary>A word of a period cell.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="At">Where it starts in folded text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Time">The time, where it is one.</param>
internal readonly record struct PeriodToken(PeriodWord Kind, int At, int End, TimeMatch? Time = null);

/// <summary>What a word of a period cell does.</summary>
internal enum PeriodWord
{
    /// <summary>Names a time, whole or incomplete.</summary>
    Time,

    /// <summary>Joins two times to a range, or opens one: ～, →.</summary>
    Range,

    /// <summary>Joins two times to a range, or opens one: から.</summary>
    From,

    /// <summary>Opens a stretch without an end: 以降.</summary>
    Since,

    /// <summary>Ends it: まで.</summary>
    Until,

    /// <summary>Joins two times that are both meant: 、 ・.</summary>
    List,

    /// <summary>About then: 頃, 目途.</summary>
    About,

    /// <summary>The state on that day: 時点.</summary>
    AsOf,

    /// <summary>The fiscal year that follows is a deadline: 目標年度.</summary>
    Goal,

    /// <summary>Says only that a time follows: 期限, 実施時期.</summary>
    Label,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>Says something about time that is not known.</summary>
    Unknown,

    /// <summary>Has nothing to do with time.</summary>
    Other,
}
