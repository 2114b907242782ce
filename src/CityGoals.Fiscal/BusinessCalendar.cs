using System.Collections.Frozen;

namespace CityGoals.Fiscal;

/// <summary>
/// The working days of a city hall: not Saturday, not Sunday, not a national holiday, not 29 December to 3 January (地方自治法 4条の2), and not a closing day of the city's own.
/// </summary>
public sealed class BusinessCalendar
{
    private readonly FrozenSet<DateOnly> closingDays;

    /// <summary>The calendar of a city.</summary>
    /// <param name="closingDays">Its own closing days, beyond those of the law.</param>
    public BusinessCalendar(IEnumerable<DateOnly>? closingDays = null) => this.closingDays = (closingDays ?? []).ToFrozenSet();

    /// <summary>The calendar of a city without closing days of its own.</summary>
    public static BusinessCalendar National { get; } = new();

    /// <summary>Whether the city hall works on a day.</summary>
    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day.Month, day.Day) is not ((12, >= 29) or (1, <= 3))
        && !closingDays.Contains(day)
        && JapaneseHolidays.On(day) is null;

    /// <summary>The day itself if the city hall works then, else the next working day.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself if the city hall works then, else the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The n-th working day after a day (before it, if negative); the day itself, working or not, for 0.</summary>
    public DateOnly Plus(DateOnly day, int businessDays)
    {
        var step = Math.Sign(businessDays);
        for (var left = Math.Abs(businessDays); left > 0; left--)
        {
            day = step > 0 ? OnOrAfter(day.AddDays(1)) : OnOrBefore(day.AddDays(-1));
        }

        return day;
    }

    /// <summary>The working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative if <paramref name="to"/> is the earlier.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return count;
    }
}
