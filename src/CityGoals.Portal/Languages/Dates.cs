using System.Globalization;
using CityGoals.Fiscal;
using CityGoals.ServiceDefaults;

namespace CityGoals.Portal.Languages;

/// <summary>Dates as the city writes them, and in English. Years of the era come first, the calendar year beside them.</summary>
public static class Dates
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string[] Weekdays = ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"];

    /// <summary>令和8年10月31日（2026年）; 31 October 2026.</summary>
    public static Bilingual Day(DateOnly day) => new($"{EraYear(day)}{day.Month}月{day.Day}日（{day.Year}年）", day.ToString("d MMMM yyyy", Invariant));

    /// <summary>10月31日（土曜日）; Saturday 31 October. For lists in which the year stands above.</summary>
    public static Bilingual DayOfYear(DateOnly day) =>
        new($"{day.Month}月{day.Day}日（{Weekdays[(int)day.DayOfWeek]}）", day.ToString("dddd d MMMM", Invariant));

    /// <summary>令和8年10月31日（2026年、土曜日）; Saturday 31 October 2026.</summary>
    public static Bilingual DayWithWeekday(DateOnly day) =>
        new($"{EraYear(day)}{day.Month}月{day.Day}日（{day.Year}年、{Weekdays[(int)day.DayOfWeek]}）", day.ToString("dddd d MMMM yyyy", Invariant));

    /// <summary>令和8年10月（2026年）; October 2026.</summary>
    public static Bilingual Month(DateOnly day) => new($"{EraYear(day)}{day.Month}月（{day.Year}年）", day.ToString("MMMM yyyy", Invariant));

    /// <summary>令和8年10月31日（2026年）9時05分; 31 October 2026, 09:05. By the city hall's clock.</summary>
    public static Bilingual Moment(DateTimeOffset moment)
    {
        var local = CityClock.Local(moment);
        var day = Day(DateOnly.FromDateTime(local.DateTime));
        return new($"{day.Ja}{local.Hour}時{local.Minute:00}分", $"{day.En}, {local.ToString("HH:mm", Invariant)}");
    }

    /// <summary>令和8年度; FY2026.</summary>
    public static Bilingual Year(int fiscalYear) => new(new FiscalYear(fiscalYear).EraName, $"FY{fiscalYear}");

    /// <summary>令和8年度（2026年度）; FY2026 (April 2026 to March 2027).</summary>
    public static Bilingual YearInFull(int fiscalYear)
    {
        var year = new FiscalYear(fiscalYear);
        return new($"{year.EraName}（{year.WesternName}）", $"FY{fiscalYear} ({year.Start.ToString("MMMM yyyy", Invariant)} to {year.End.ToString("MMMM yyyy", Invariant)})");
    }

    /// <summary>For HTML's <c>time datetime</c>: 2026-10-31.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", Invariant);

    private static string EraYear(DateOnly day) => JapaneseEra.Of(day) is { } era ? era.Year(day.Year - era.CalendarYear(1) + 1) : $"{day.Year}年";
}
