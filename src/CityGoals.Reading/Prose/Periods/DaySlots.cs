using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>Slots for days, with the weekday in brackets behind them.</summary>
internal static class DaySlots
{
    /// <summary>A day behind its month: the 3日(土) of 9月3日(土).</summary>
    public static int ReadDay(string text, int at, When when, ref Captured captured)
    {
        var (day, length) = SmallNumber.Read(text, at, 2);
        var end = at + length;
        return length == 0 || end >= text.Length || text[end] != '日' || !Exists(captured.Month, day)
            ? 0
            : length + 1 + Take(captured.Month.AddDays(day - 1), text, end + 1, ref captured);
    }

    /// <summary>9/30.</summary>
    public static int ReadMonthAndDay(string text, int at, When when, ref Captured captured)
    {
        var (month, monthLength) = SmallNumber.Read(text, at, 2);
        var slash = at + monthLength;
        if (month is < 1 or > 12 || slash >= text.Length || text[slash] != '/')
        {
            return 0;
        }

        var (day, dayLength) = SmallNumber.Read(text, slash + 1, 2);
        var end = slash + 1 + dayLength;
        captured.Month = when.Month(month);
        return !Exists(captured.Month, day) || (end < text.Length && text[end] == '/')
            ? 0
            : end - at + Take(captured.Month.AddDays(day - 1), text, end, ref captured);
    }

    /// <summary>2016/9/30, 2016-09-30, H28.9.30, 28.9.30.</summary>
    public static int ReadDate(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        var (number, digits) = year.Length == 0 ? SmallNumber.Read(text, at, 2) : default;
        if (digits == 2)
        {
            year = new(digits, JapaneseEra.CalendarYearNear(number, when.Sheet.Number), YearUnit.None, Stated: true);
        }

        var first = at + year.Length;
        if (year.Length == 0 || year.Unit != YearUnit.None || first >= text.Length || text[first] is not ('/' or '.' or '-'))
        {
            return 0;
        }

        var (month, monthLength) = SmallNumber.Read(text, first + 1, 2);
        var second = first + 1 + monthLength;
        if (month is < 1 or > 12 || second >= text.Length || text[second] != text[first])
        {
            return 0;
        }

        var (day, dayLength) = SmallNumber.Read(text, second + 1, 2);
        captured.Month = new(year.Year, month, 1);
        if (!Exists(captured.Month, day))
        {
            return 0;
        }

        captured.Note(year);
        var end = second + 1 + dayLength;
        return end - at + Take(captured.Month.AddDays(day - 1), text, end, ref captured);
    }

    /// <summary>The day of the week that one sign names; none if it names none.</summary>
    public static DayOfWeek? WeekdayAt(string text, int at)
    {
        var index = at < text.Length ? "日月火水木金土".IndexOf(text[at], StringComparison.Ordinal) : -1;
        return index < 0 ? null : (DayOfWeek)index;
    }

    private static bool Exists(DateOnly month, int day) => day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month);

    /// <summary>Takes the day, checks the weekday in brackets behind it, and says how long the weekday is.</summary>
    private static int Take(DateOnly day, string text, int at, ref Captured captured)
    {
        captured.Day = day;
        if (at + 2 >= text.Length || text[at] != '(' || WeekdayAt(text, at + 1) is not { } weekday)
        {
            return 0;
        }

        var end = at + 2;
        foreach (var c in "曜日")
        {
            end += end < text.Length && text[end] == c ? 1 : 0;
        }

        if (end >= text.Length || text[end] != ')')
        {
            return 0;
        }

        captured.Flags |= day.DayOfWeek == weekday ? PeriodRemarks.None : PeriodRemarks.WrongWeekday;
        return end + 1 - at;
    }
}
