using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose;

/// <summary>The slots of notations: each reads one thing that starts at a place, and says how long it is (0 where it is not there).</summary>
internal static class NotationSlots
{
    private static readonly (string Word, Func<FiscalYear, DateRange> Days)[] Halves =
    [
        ("上半期", FiscalCalendar.FirstHalf), ("上期", FiscalCalendar.FirstHalf), ("前期", FiscalCalendar.FirstHalf),
        ("下半期", FiscalCalendar.SecondHalf), ("下期", FiscalCalendar.SecondHalf), ("後期", FiscalCalendar.SecondHalf),
    ];

    public delegate int Slot(string text, int at, When when, ref Captured captured);

    public static Slot Named(string name) => name switch
    {
        "FY" => ReadFiscalYear,
        "Y" => ReadYear,
        "E" => ReadBareYear,
        "M" => ReadMonth,
        "D" => ReadDay,
        "MD" => ReadMonthAndDay,
        "YMD" => ReadDate,
        "T" => ReadTerm,
        "n" => static (string text, int at, When _, ref Captured _) => SmallNumber.Read(text, at, 4).Length,
        "q" => static (string text, int at, When _, ref Captured _) => Quarter(text, at).Length,
        "w" => static (string text, int at, When _, ref Captured _) => WeekdayAt(text, at) is null ? 0 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such slot."),
    };

    /// <summary>What a slot can start with.</summary>
    public static string FirstSigns(string name)
    {
        const string digits = "0123456789〇一二三四五六七八九十";
        const string years = digits + "MTSHRmtshr明大昭平令今本当来翌次再年";
        return name switch
        {
            "FY" or "Y" or "E" or "M" or "YMD" => years,
            "T" => years + "上下前後第",
            _ => digits,
        };
    }

    // 平成28年度, 翌年度, 年度
    private static int ReadFiscalYear(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        if (year.Unit != YearUnit.FiscalYear)
        {
            return 0;
        }

        captured.FiscalYear = year.Stated ? new(year.Year, when.Sheet.FirstMonth) : when.FiscalYear;
        return Note(year, ref captured);
    }

    // 平成28年, 翌年, 年; but 28年 alone may as well last 28 years.
    private static int ReadYear(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        var lasting = !year.Named && SmallNumber.Read(text, at, 4).Length > 0;
        if (year.Unit != YearUnit.Year || lasting)
        {
            return 0;
        }

        captured.Year = year.Year;
        return Note(year, ref captured);
    }

    // H28
    private static int ReadBareYear(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        if (year.Length == 0 || year.Unit != YearUnit.None || (char.IsAsciiDigit(text[at]) && year.Length == 4))
        {
            return 0;
        }

        captured.FiscalYear = new(year.Year, when.Sheet.FirstMonth);
        captured.Flags |= PeriodRemarks.FiscalYearAssumed;
        return Note(year, ref captured);
    }

    // 9月, 翌3月, 平成28年9月, 平成28年度9月, H28.9, 2016/9
    private static int ReadMonth(string text, int at, When when, ref Captured captured)
    {
        var prefix = 0;
        Func<int, DateOnly> place = when.Month;
        var year = YearToken.Read(text, at, when.Sheet);
        if (text.AsSpan(at).StartsWith("翌年", StringComparison.Ordinal) && year.Unit == YearUnit.Year)
        {
            (prefix, place, captured.OfNextYear) = (year.Length, when.MonthOfNextYear, true);
        }
        else if (text[at] == '翌' && year.Length == 0)
        {
            (prefix, place, captured.OfNextYear) = (1, when.MonthOfNextYear, true);
        }
        else if (year is { Length: > 0, Stated: true })
        {
            prefix = Note(year, ref captured);
            place = year.Unit == YearUnit.FiscalYear ? new FiscalYear(year.Year, when.Sheet.FirstMonth).Month : month => new(year.Year, month, 1);
        }

        var start = at + prefix;
        var dotted = year is { Length: > 0, Unit: YearUnit.None } && start < text.Length && text[start] is '.' or '/';
        if (dotted || (prefix > 0 && start < text.Length && text[start] == 'の'))
        {
            start++;
        }

        var (month, length) = SmallNumber.Read(text, start, 2);
        var end = start + length;
        if (month is < 1 or > 12 || (dotted ? end < text.Length && text[end] is '.' or '/' : end >= text.Length || text[end] != '月'))
        {
            return 0;
        }

        if (year is { Length: > 0, Unit: YearUnit.None } && !dotted)
        {
            return 0;
        }

        captured.Month = place(month);
        return end + (dotted ? 0 : 1) - at;
    }

    // The 3日(土) of 9月3日(土)
    private static int ReadDay(string text, int at, When when, ref Captured captured)
    {
        var (day, length) = SmallNumber.Read(text, at, 2);
        var end = at + length;
        return length == 0 || end >= text.Length || text[end] != '日' || !Exists(captured.Month, day)
            ? 0
            : length + 1 + Take(captured.Month.AddDays(day - 1), text, end + 1, ref captured);
    }

    // 9/30
    private static int ReadMonthAndDay(string text, int at, When when, ref Captured captured)
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

    // 2016/9/30, 2016-09-30, H28.9.30, 28.9.30
    private static int ReadDate(string text, int at, When when, ref Captured captured)
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

        Note(year, ref captured);
        var end = second + 1 + dayLength;
        return end - at + Take(captured.Month.AddDays(day - 1), text, end, ref captured);
    }

    // 上半期, 第2四半期, 平成28年度下半期
    private static int ReadTerm(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        var fiscal = year is { Unit: YearUnit.FiscalYear, Stated: true };
        var of = fiscal ? new FiscalYear(year.Year, when.Sheet.FirstMonth) : when.FiscalYear;
        var start = fiscal ? at + Note(year, ref captured) : at;
        if (fiscal && start < text.Length && text[start] == 'の')
        {
            start++;
        }

        foreach (var (word, days) in Halves)
        {
            if (text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
            {
                captured.Term = days(of);
                return start + word.Length - at;
            }
        }

        var ordinal = start < text.Length && text[start] == '第' ? 1 : 0;
        var (quarter, length) = Quarter(text, start + ordinal);
        var end = start + ordinal + length;
        var unit = text.AsSpan(Math.Min(end, text.Length)) is ['四', '半', '期', ..] ? 3 : end < text.Length && text[end] is 'Q' or 'q' ? 1 : 0;
        if (length == 0 || unit == 0)
        {
            return 0;
        }

        captured.Term = of.Quarter(quarter);
        return end + unit - at;
    }

    // 四 of 四半期 itself is no number: 第四四半期 has two.
    private static (int Value, int Length) Quarter(string text, int at)
    {
        if (at >= text.Length)
        {
            return default;
        }

        var value = char.IsAsciiDigit(text[at]) ? text[at] - '0' : SmallNumber.KanjiDigit(text[at]);
        var alone = at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]);
        return value is >= 1 and <= 4 && alone ? (value, 1) : default;
    }

    private static int Note(YearToken year, ref Captured captured)
    {
        captured.YearStated |= year.Stated;
        captured.Flags |= year.EraYearExists ? PeriodRemarks.None : PeriodRemarks.EraYearNeverExisted;
        return year.Length;
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

    private static DayOfWeek? WeekdayAt(string text, int at)
    {
        var index = at < text.Length ? "日月火水木金土".IndexOf(text[at], StringComparison.Ordinal) : -1;
        return index < 0 ? null : (DayOfWeek)index;
    }
}
