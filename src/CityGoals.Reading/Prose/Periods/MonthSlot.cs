using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>The slot for a month.</summary>
internal static class MonthSlot
{
    /// <summary>A month: 9月, 翌3月, 平成28年9月, 平成28年度9月, H28.9, 2016/9.</summary>
    public static int Read(string text, int at, When when, ref Captured captured)
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
            prefix = captured.Note(year);
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
}
