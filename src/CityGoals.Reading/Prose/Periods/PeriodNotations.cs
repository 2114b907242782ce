using System.Collections.Frozen;
using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>
/// All ways of writing a time that the period reader knows. To teach it another, add a row with examples; the longest row that fits is taken.
/// Ranges, lists, まで, から, 頃 and brackets are put together from these by <see cref="PeriodGrammar"/>.
/// </summary>
internal static class PeriodNotations
{
    private const string Sessions = "[定例市議会|定例町議会|定例村議会|定例県議会|定例議会|定例会|臨時会|市議会定例会|町議会定例会|県議会定例会|議会定例会|市議会|町議会|村議会|区議会|県議会|議会]";

    public static IReadOnlyList<Notation> Rows { get; } =
    [
        // Days
        new("{M}{D}", c => Point(c.Day), "9月30日 = 2016-09-30", "9月3日(土) = 2016-09-03", "平成28年9月30日 = 2016-09-30", "翌年3月10日 = 2017-03-10"),
        new("{MD}", c => Point(c.Day), "9/30 = 2016-09-30", "3/1(水) = 2017-03-01") { CellOnly = true },
        new("{YMD}", c => Point(c.Day), "2016/9/30 = 2016-09-30", "H28.9.30 = 2016-09-30", "28.9.30 = 2016-09-30", "2016-09-30 = 2016-09-30"),

        // Months
        new("{M}", c => Month(c, 1, 31), "9月 = 2016-09-01/2016-09-30", "2月 = 2017-02-01/2017-02-28", "十二月 = 2016-12-01/2016-12-31", "H29.3 = 2017-03-01/2017-03-31"),
        new("{M}中", c => Month(c, 1, 31), "2月中 = 2017-02-01/2017-02-28"),
        new("{M}[上旬|初旬]", c => Month(c, 1, 10), "10月上旬 = 2016-10-01/2016-10-10", "10月初旬 = 2016-10-01/2016-10-10"),
        new("{M}中旬", c => Month(c, 11, 20), "10月中旬 = 2016-10-11/2016-10-20"),
        new("{M}下旬", c => Month(c, 21, 31), "2月下旬 = 2017-02-21/2017-02-28"),
        new("{M}末[日|]", c => Point(LastDay(c.Month)), "9月末 = 2016-09-30", "2月末日 = 2017-02-28"),
        new("{M}初[め|]", c => Point(c.Month), "9月初め = 2016-09-01", "9月初 = 2016-09-01"),
        new("{M}" + Sessions, c => Session(c.Month), "12月議会 = 2016-12-31", "3月定例会 = 2017-03-31", "6月市議会定例会 = 2016-06-30"),

        // Fiscal years
        new("{FY}", c => Days(c.FiscalYear.Days), "平成28年度 = 2016-04-01/2017-03-31", "H30年度 = 2018-04-01/2019-03-31", "翌年度 = 2017-04-01/2018-03-31"),
        new("{FY}[内|中]", c => Days(c.FiscalYear.Days), "年度内 = 2016-04-01/2017-03-31", "今年度中 = 2016-04-01/2017-03-31"),
        new("{FY}末[日|]", c => Point(c.FiscalYear.End), "年度末 = 2017-03-31", "26年度末 = 2015-03-31", "平成29年度末 = 2018-03-31"),
        new("{FY}[を通じて|を通して|間を通じて|間を通して|通年|間]", c => Whole(c.FiscalYear), "年度を通じて = throughout", "平成28年度通年 = throughout"),
        new("{E}", c => Days(c.FiscalYear.Days), "H28 = 2016-04-01/2017-03-31", "R3 = 2021-04-01/2022-03-31"),
        new("{T}[中|]", c => Days(c.Term), "上半期 = 2016-04-01/2016-09-30", "後期 = 2016-10-01/2017-03-31", "第2四半期 = 2016-07-01/2016-09-30", "第四四半期中 = 2017-01-01/2017-03-31"),
        new("{T}末[日|]", c => Point(c.Term.End), "上半期末 = 2016-09-30", "第1四半期末 = 2016-06-30", "平成28年度下半期末 = 2017-03-31"),
        new("通年[度|]", _ => new(MomentNature.Throughout, null, null), "通年 = throughout"),
        new("年間[を通じて|を通して|通じて|通して|]", _ => new(MomentNature.Throughout, null, null), "年間を通じて = throughout", "年間 = throughout"),
        new("[一|1]年[間を通じて|間を通して|を通じて|を通して]", _ => new(MomentNature.Throughout, null, null), "一年を通じて = throughout"),

        // Calendar years
        new("{Y}[中|]", CalendarYear, "平成28年 = 2016-01-01/2016-12-31", "2017年中 = 2017-01-01/2017-12-31"),
        new("{Y}[末|内]", c => Point(new(c.Year, 12, 31)), "年内 = 2016-12-31", "年末 = 2016-12-31", "平成29年末 = 2017-12-31"),

        // Without a date, or with this year's
        new("[毎年度|毎年]", _ => new(MomentNature.EachYear, null, null), "毎年 = recurring"),
        new("毎{FY}末[日|]", c => new(MomentNature.EachYear, c.FiscalYear.End, c.FiscalYear.End), "毎年度末 = recurring 2017-03-31"),
        new("毎{Y}末[日|]", c => new(MomentNature.EachYear, new(c.Year, 12, 31), new(c.Year, 12, 31)), "毎年末 = recurring 2016-12-31"),
        new("毎月[末日|末|初め|初|上旬|中旬|下旬|]", Recurring, "毎月 = recurring", "毎月末 = recurring"),
        new("毎月[第|]{n}[日|回]", Recurring, "毎月10日 = recurring", "毎月1回 = recurring"),
        new("毎月第{n}{w}[曜日|曜|]", Recurring, "毎月第2水曜日 = recurring"),
        new("毎週[末|]", Recurring, "毎週 = recurring"),
        new("毎週{w}[曜日|曜]", Recurring, "毎週金曜日 = recurring"),
        new("[月|週|年|毎週|毎年度|毎年]{n}回", Recurring, "月1回 = recurring", "年2回 = recurring", "毎年1回 = recurring"),
        new("[年度|年|半期][ごと|毎]", Recurring, "年度ごと = recurring", "半期毎 = recurring"),
        new("[毎日|毎回|毎四半期|四半期ごと|四半期毎|各四半期|月ごと|月毎|隔月|隔週|隔年]", Recurring, "隔月 = recurring", "四半期ごと = recurring"),
        new("[随時|適宜|適時|その都度|都度|必要に応じて|必要に応じ|必要の都度]", Recurring, "随時 = recurring", "必要に応じ = recurring", "その都度 = recurring"),
        new("任期満了[日|時|]", _ => new(MomentNature.Event, null, null, PeriodRemarks.EventDate), "任期満了 = event"),

        // Incomplete: the neighbour in a range or list supplies what is missing
        new("{n}", Partial, "4～2月", "6、9、12月"),
        new("第{q}", Partial, "第1～第3四半期"),
        new("{n}日", Partial, "9月1日～30日"),
        new("[上旬|初旬|中旬|下旬|末]", Partial, "9月上旬～中旬"),
        new("{Y}{n}", Partial, "平成28年4～6月"),
        new("{FY}{n}", Partial, "平成28年度4～6月"),
        new("{M}{n}", Partial, "9月1～15日"),
    ];

    private static readonly FrozenDictionary<char, Notation[]> ByFirst = Rows
        .SelectMany(row => row.FirstSigns.Select(sign => (sign, row)))
        .GroupBy(entry => entry.sign, entry => entry.row)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The longest time written at a place of a period cell; with <paramref name="partial"/> incomplete ones too. None if there is none.</summary>
    public static TimeMatch? Longest(string text, int at, When when, bool partial) => Longest(text, at, when, partial, prose: false);

    /// <summary>The longest time with dates written at a place of a longer text; none if there is none.</summary>
    public static TimeMatch? InProse(string text, int at, When when) => Longest(text, at, when, partial: false, prose: true);

    private static TimeMatch? Longest(string text, int at, When when, bool partial, bool prose)
    {
        if (!ByFirst.TryGetValue(text[at], out var rows) || InsideNumberOrWord(text, at) || (!partial && char.IsAsciiDigit(text[at]) && !MayBeTime(text, at)))
        {
            return null;
        }

        TimeMatch? longest = null;
        foreach (var row in rows)
        {
            if (!(prose && row.CellOnly) && row.Match(text, at, when) is { } match && match.End > (longest?.End ?? 0)
                && (partial || !match.Incomplete) && !(prose && match.Moment.End is null))
            {
                longest = match;
            }
        }

        return longest;
    }

    // What follows the digits tells quantities from times without trying every row.
    private static bool MayBeTime(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] is '年' or '月' or '/' or '.' or '-' or '(' or '四' or 'Q' or 'q';
    }

    // The 3月 of 13月, the 年間 of 3年間, the 年度 of 前年度.
    private static bool InsideNumberOrWord(string text, int at) =>
        at > 0 && ((char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 1]))
            || (text[at] == '年' && (Signs.IsKanji(text[at - 1]) || char.IsAsciiLetterOrDigit(text[at - 1]))));

    private static Moment Point(DateOnly day) => new(MomentNature.Point, day, day);

    private static Moment Days(DateRange days) => new(MomentNature.Stretch, days.Start, days.End);

    private static Moment Month(Captured c, int first, int last)
    {
        var end = LastDay(c.Month);
        return new(MomentNature.Stretch, c.Month.AddDays(first - 1), last > end.Day ? end : c.Month.AddDays(last - 1));
    }

    private static Moment Session(DateOnly month) => Point(LastDay(month)) with { Flags = PeriodRemarks.SessionDateToBeSet };

    private static Moment Whole(FiscalYear year) => new(MomentNature.Throughout, year.Start, year.End);

    private static Moment CalendarYear(Captured c) => c.YearStated
        ? new(MomentNature.Stretch, new(c.Year, 1, 1), new(c.Year, 12, 31), PeriodRemarks.CalendarYear)
        : new(MomentNature.Partial, null, null);

    private static Moment Recurring(Captured c) => new(MomentNature.Recurring, null, null);

    private static Moment Partial(Captured c) => new(MomentNature.Partial, null, null);

    private static DateOnly LastDay(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
