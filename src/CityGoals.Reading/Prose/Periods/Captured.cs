using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>What the slots of a notation found in a text.</summary>
internal record struct Captured
{
    /// <summary>{FY}: a fiscal year.</summary>
    public FiscalYear FiscalYear;

    /// <summary>{Y}: a calendar year.</summary>
    public int Year;

    /// <summary>{M}: the first day of a month.</summary>
    public DateOnly Month;

    /// <summary>{D}, {MD}, {YMD}: a day.</summary>
    public DateOnly Day;

    /// <summary>{T}: a half-year or quarter.</summary>
    public DateRange Term;

    /// <summary>Whether the text says of which year the time is.</summary>
    public bool YearStated;

    /// <summary>Whether the month is counted on from the start of the range (翌).</summary>
    public bool OfNextYear;

    /// <summary>What a person should know.</summary>
    public PeriodRemarks Flags;

    /// <summary>Takes down what a year says besides its number.</summary>
    /// <returns>How long it is.</returns>
    public int Note(YearToken year)
    {
        YearStated |= year.Stated;
        Flags |= year.EraYearExists ? PeriodRemarks.None : PeriodRemarks.EraYearNeverExisted;
        return year.Length;
    }
}
