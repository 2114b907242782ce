namespace CityGoals.Reading.Prose.Periods;

/// <summary>The time that one part of a period cell names.</summary>
/// <param name="Nature">What sort of time.</param>
/// <param name="Start">Its first day; none for what has no dates.</param>
/// <param name="End">Its last day, the same for a point.</param>
/// <param name="Flags">What a person should know.</param>
internal readonly record struct Moment(MomentNature Nature, DateOnly? Start, DateOnly? End, PeriodRemarks Flags = PeriodRemarks.None);

/// <summary>What sort of time one part of a period cell names.</summary>
internal enum MomentNature
{
    /// <summary>A day, a deadline when it stands alone: 9月30日, 年度末.</summary>
    Point,

    /// <summary>A stretch of days: 9月, 上半期.</summary>
    Stretch,

    /// <summary>The whole fiscal year as such: 通年.</summary>
    Throughout,

    /// <summary>Again and again, without a date: 随時.</summary>
    Recurring,

    /// <summary>Each year, at the date that follows: 毎年.</summary>
    EachYear,

    /// <summary>An event whose date is not told: 任期満了.</summary>
    Event,

    /// <summary>Incomplete; the neighbour in a range or list supplies the rest: the 4 of 4～2月.</summary>
    Partial,
}
