using System.Collections.Concurrent;

namespace CityGoals.Fiscal;

/// <summary>
/// The national holidays of Japan, computed by the law of 20 July 1948 (国民の祝日に関する法律, 昭和23年法律第178号) with its changes, and by the laws for single days
/// of 1959, 1989, 1990, 1993 and 2019 and the moved days of 2020 and 2021. Future years follow the law as it stands; the equinoxes, which the government
/// announces each February for the next year, follow the astronomical formula, good from 1948 to 2150. Nothing is known outside those years.
/// </summary>
public static class JapaneseHolidays
{
    private const int FirstYear = 1948;
    private const int LastYear = 2150;

    private static readonly DateOnly LawInForce = new(1948, 7, 20);
    private static readonly DateOnly SubstitutesFrom = new(1973, 4, 12);
    private static readonly DateOnly BetweenDaysFrom = new(1985, 12, 27);
    private static readonly DateOnly SubstitutesSkipHolidaysFrom = new(2007, 1, 1);

    private static readonly Rule[] Rules =
    [
        new("元日", "New Year's Day", 1, Day: 1),
        new("成人の日", "Coming of Age Day", 1, Day: 15, Until: 1999),
        new("成人の日", "Coming of Age Day", 1, Monday: 2, From: 2000),
        new("建国記念の日", "National Foundation Day", 2, Day: 11, From: 1967),
        new("天皇誕生日", "The Emperor's Birthday", 2, Day: 23, From: 2020),
        new("昭和天皇の大喪の礼", "Funeral of Emperor Showa", 2, Day: 24, From: 1989, Until: 1989),
        new("春分の日", "Vernal Equinox Day", 3, Equinox: true),
        new("皇太子明仁親王の結婚の儀", "Wedding of Crown Prince Akihito", 4, Day: 10, From: 1959, Until: 1959),
        new("天皇誕生日", "The Emperor's Birthday", 4, Day: 29, Until: 1988),
        new("みどりの日", "Greenery Day", 4, Day: 29, From: 1989, Until: 2006),
        new("昭和の日", "Showa Day", 4, Day: 29, From: 2007),
        new("天皇の即位の日", "Accession of the Emperor", 5, Day: 1, From: 2019, Until: 2019),
        new("憲法記念日", "Constitution Memorial Day", 5, Day: 3),
        new("みどりの日", "Greenery Day", 5, Day: 4, From: 2007),
        new("こどもの日", "Children's Day", 5, Day: 5),
        new("皇太子徳仁親王の結婚の儀", "Wedding of Crown Prince Naruhito", 6, Day: 9, From: 1993, Until: 1993),
        new("海の日", "Marine Day", 7, Day: 20, From: 1996, Until: 2002),
        new("海の日", "Marine Day", 7, Monday: 3, From: 2003, Until: 2019),
        new("海の日", "Marine Day", 7, Day: 23, From: 2020, Until: 2020),
        new("スポーツの日", "Sports Day", 7, Day: 24, From: 2020, Until: 2020),
        new("海の日", "Marine Day", 7, Day: 22, From: 2021, Until: 2021),
        new("スポーツの日", "Sports Day", 7, Day: 23, From: 2021, Until: 2021),
        new("海の日", "Marine Day", 7, Monday: 3, From: 2022),
        new("山の日", "Mountain Day", 8, Day: 11, From: 2016, Until: 2019),
        new("山の日", "Mountain Day", 8, Day: 10, From: 2020, Until: 2020),
        new("山の日", "Mountain Day", 8, Day: 8, From: 2021, Until: 2021),
        new("山の日", "Mountain Day", 8, Day: 11, From: 2022),
        new("敬老の日", "Respect for the Aged Day", 9, Day: 15, From: 1966, Until: 2002),
        new("敬老の日", "Respect for the Aged Day", 9, Monday: 3, From: 2003),
        new("秋分の日", "Autumnal Equinox Day", 9, Equinox: true),
        new("体育の日", "Health and Sports Day", 10, Day: 10, From: 1966, Until: 1999),
        new("体育の日", "Health and Sports Day", 10, Monday: 2, From: 2000, Until: 2019),
        new("スポーツの日", "Sports Day", 10, Monday: 2, From: 2022),
        new("即位礼正殿の儀", "Enthronement Ceremony", 10, Day: 22, From: 2019, Until: 2019),
        new("文化の日", "Culture Day", 11, Day: 3),
        new("即位礼正殿の儀", "Enthronement Ceremony", 11, Day: 12, From: 1990, Until: 1990),
        new("勤労感謝の日", "Labour Thanksgiving Day", 11, Day: 23),
        new("天皇誕生日", "The Emperor's Birthday", 12, Day: 23, From: 1989, Until: 2018),
    ];

    private static readonly ConcurrentDictionary<int, Dictionary<DateOnly, Holiday>> Years = new();
    private static readonly Dictionary<DateOnly, Holiday> None = [];

    /// <summary>The holiday on a day; none if it is none.</summary>
    public static Holiday? On(DateOnly day) => InYear(day.Year).GetValueOrDefault(day);

    /// <summary>The holidays of a calendar year, in order.</summary>
    public static IReadOnlyList<Holiday> Of(int year) => [.. InYear(year).Values.OrderBy(holiday => holiday.Day)];

    private static Dictionary<DateOnly, Holiday> InYear(int year) =>
        year is < FirstYear or > LastYear ? None : Years.GetOrAdd(year, Compute);

    private static Dictionary<DateOnly, Holiday> Compute(int year)
    {
        var named = Rules
            .Where(rule => rule.From <= year && year <= rule.Until)
            .Select(rule => new Holiday(rule.On(year), rule.Name, rule.EnglishName))
            .Where(holiday => holiday.Day >= LawInForce)
            .ToDictionary(holiday => holiday.Day);
        var all = new Dictionary<DateOnly, Holiday>(named);
        foreach (var day in named.Keys.Where(day => day.DayOfWeek == DayOfWeek.Sunday && day >= SubstitutesFrom))
        {
            var substitute = day.AddDays(1);
            while (day >= SubstitutesSkipHolidaysFrom && named.ContainsKey(substitute))
            {
                substitute = substitute.AddDays(1);
            }

            all.TryAdd(substitute, new(substitute, "振替休日", "Substitute holiday"));
        }

        foreach (var day in named.Keys.Select(day => day.AddDays(1)).Where(day => day >= BetweenDaysFrom && named.ContainsKey(day.AddDays(1))))
        {
            if (day.DayOfWeek != DayOfWeek.Sunday)
            {
                all.TryAdd(day, new(day, "国民の休日", "National holiday"));
            }
        }

        return all;
    }

    /// <summary>When one named holiday falls: on a fixed day, on the n-th Monday of a month, or on the equinox of the month.</summary>
    private sealed record Rule(
        string Name, string EnglishName, int Month, int Day = 0, int Monday = 0, bool Equinox = false, int From = FirstYear, int Until = LastYear)
    {
        public DateOnly On(int year) => new(year, Month, Day > 0 ? Day : Monday > 0 ? MondayOf(year) : EquinoxOf(year));

        private int MondayOf(int year)
        {
            var first = new DateOnly(year, Month, 1).DayOfWeek;
            return ((DayOfWeek.Monday - first + 7) % 7) + 1 + ((Monday - 1) * 7);
        }

        // The usual approximation of the day in Japan Standard Time; its constants change with the century. The division rounds towards zero.
        private int EquinoxOf(int year)
        {
            var (vernal, autumnal, leapBase) = year switch
            {
                < 1980 => (20.8357, 23.2588, 1983),
                < 2100 => (20.8431, 23.2488, 1980),
                _ => (21.8510, 24.2488, 1980),
            };
            return (int)((Month == 3 ? vernal : autumnal) + (0.242194 * (year - 1980))) - ((year - leapBase) / 4);
        }
    }
}
