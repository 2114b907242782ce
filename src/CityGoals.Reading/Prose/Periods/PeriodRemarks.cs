namespace CityGoals.Reading.Prose.Periods;

/// <summary>What a person should know about a period that was read, or why it was not.</summary>
[Flags]
public enum PeriodRemarks
{
    /// <summary>Nothing to say.</summary>
    None = 0,

    /// <summary>The text says about when (頃, 目途); the dates are read as if it did not.</summary>
    About = 1 << 0,

    /// <summary>A date lies outside the fiscal year of the sheet.</summary>
    OutsideYear = 1 << 1,

    /// <summary>The due date is the end of the month of a council session whose date is not known; nobody is reminded from it before a person sets it.</summary>
    SessionDateToBeSet = 1 << 2,

    /// <summary>The date is that of an event (時点, 任期満了).</summary>
    EventDate = 1 << 3,

    /// <summary>年 without 度: read as the calendar year.</summary>
    CalendarYear = 1 << 4,

    /// <summary>A bare era year (R3～5): read as fiscal years.</summary>
    FiscalYearAssumed = 1 << 5,

    /// <summary>The era never had that year (平成32年度); read as written.</summary>
    EraYearNeverExisted = 1 << 6,

    /// <summary>The weekday in brackets is not that of the date; the date is kept.</summary>
    WrongWeekday = 1 << 7,

    /// <summary>Not read: it would end before it starts.</summary>
    EndsBeforeStart = 1 << 8,

    /// <summary>Not read: words in brackets contradict the words before them.</summary>
    Contradictory = 1 << 9,

    /// <summary>Not read: several times that do not belong together.</summary>
    SeveralTimes = 1 << 10,

    /// <summary>Not read: words about time that are not known stand beside or instead of known ones.</summary>
    UnknownTimeWords = 1 << 11,

    /// <summary>Not read: no word about time at all.</summary>
    NoTime = 1 << 12,
}
