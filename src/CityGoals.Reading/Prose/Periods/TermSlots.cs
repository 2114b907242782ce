using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>Slots for half-years and quarters.</summary>
internal static class TermSlots
{
    private static readonly (string Word, Func<FiscalYear, DateRange> Days)[] Halves =
    [
        ("上半期", FiscalCalendar.FirstHalf), ("上期", FiscalCalendar.FirstHalf), ("前期", FiscalCalendar.FirstHalf),
        ("下半期", FiscalCalendar.SecondHalf), ("下期", FiscalCalendar.SecondHalf), ("後期", FiscalCalendar.SecondHalf),
    ];

    /// <summary>A half-year or quarter: 上半期, 第2四半期, 平成28年度下半期.</summary>
    public static int Read(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        var fiscal = year is { Unit: YearUnit.FiscalYear, Stated: true };
        var of = fiscal ? new FiscalYear(year.Year, when.Sheet.FirstMonth) : when.FiscalYear;
        var start = fiscal ? at + captured.Note(year) : at;
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

    /// <summary>The number of a quarter, 1 to 4, as one sign, and how long it is: 四 of 四半期 itself is no number, 第四四半期 has two.</summary>
    public static (int Value, int Length) Quarter(string text, int at)
    {
        if (at >= text.Length)
        {
            return default;
        }

        var value = char.IsAsciiDigit(text[at]) ? text[at] - '0' : SmallNumber.KanjiDigit(text[at]);
        var alone = at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]);
        return value is >= 1 and <= 4 && alone ? (value, 1) : default;
    }
}
