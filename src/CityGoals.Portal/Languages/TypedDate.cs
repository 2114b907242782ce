using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CityGoals.Fiscal;

namespace CityGoals.Portal.Languages;

/// <summary>A day as people type it, in the ways in which the city and others write dates.</summary>
public static partial class TypedDate
{
    private static readonly string[] English = ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "dddd d MMMM yyyy"];

    /// <summary>
    /// The day that words mean: 令和9年4月1日, R9.4.1, 2027年4月1日, 2027-04-01, 20270401, 1 April 2027, or 4月1日: the next one from <paramref name="today"/> on, or, of what
    /// has <paramref name="happened"/>, the last one up to today.
    /// Full-width characters, spaces and a remark in brackets at the end are as good. None where there is no such day.
    /// </summary>
    public static DateOnly? Read(string? words, DateOnly today, bool happened = false)
    {
        var typed = Remark().Replace((words ?? "").Normalize(NormalizationForm.FormKC).Trim(), "");
        if (DateOnly.TryParseExact(typed, English, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var english)) return english;
        typed = typed.Replace(" ", "", StringComparison.Ordinal);
        if (Full().Match(typed) is { Success: true } full && YearOf(full.Groups["era"].Value, full.Groups["year"].Value) is { } year) return DayOf(year, full);
        if (Short().Match(typed) is not { Success: true } next) return null;
        var near = DayOf(today.Year, next);
        if (happened) return near <= today ? near : DayOf(today.Year - 1, next);
        return near >= today ? near : DayOf(today.Year + 1, next);
    }

    private static int? YearOf(string era, string year)
    {
        if (era.Length == 0) return year.Length == 4 ? Number(year) : null;
        var named = era.Length == 1 ? JapaneseEra.Lettered(era[0]) : JapaneseEra.Named(era);
        return named is not null && year.Length <= 2 ? named.CalendarYear(year == "元" ? 1 : Number(year)) : null;
    }

    private static DateOnly? DayOf(int year, Match match)
    {
        var (month, day) = (Number(match.Groups["month"].Value), Number(match.Groups["day"].Value));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<era>明治|大正|昭和|平成|令和|[MTSHRmtshr])?(?<year>[0-9]{4}|[0-9]{1,2}|元)([-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?|(?<month>(?<=^[0-9]{4})[0-9]{2})(?<day>[0-9]{2}))$")]
    private static partial Regex Full();

    [GeneratedRegex("^(?<month>[0-9]{1,2})[/月](?<day>[0-9]{1,2})日?$")]
    private static partial Regex Short();

    [GeneratedRegex(@"\([^()]*\)$")]
    private static partial Regex Remark();
}
