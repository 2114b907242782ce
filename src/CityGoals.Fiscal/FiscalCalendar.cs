namespace CityGoals.Fiscal;

/// <summary>The parts of a fiscal year, counted from its first month.</summary>
public static class FiscalCalendar
{
    /// <summary>The first six months (上半期).</summary>
    public static DateRange FirstHalf(this FiscalYear year) => Months(year, 0, 6);

    /// <summary>The last six months (下半期).</summary>
    public static DateRange SecondHalf(this FiscalYear year) => Months(year, 6, 6);

    /// <summary>A quarter (第n四半期), 1 to 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static DateRange Quarter(this FiscalYear year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        return Months(year, (number - 1) * 3, 3);
    }

    /// <summary>The quarter, 1 to 4, in which a day of any fiscal year with this first month lies.</summary>
    public static int QuarterOf(DateOnly day, int firstMonth = FiscalYear.UsualFirstMonth) => ((day.Month - firstMonth + 12) % 12 / 3) + 1;

    private static DateRange Months(FiscalYear year, int skip, int count)
    {
        var start = year.Start.AddMonths(skip);
        return new(start, start.AddMonths(count).AddDays(-1));
    }
}
