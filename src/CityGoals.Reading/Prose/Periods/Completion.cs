using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>
/// Supplies what is missing in one part of a range or list from the next: the 月 of 4～2月, the 9月 of 9月1日～30日, the 年度 of 平成28～30年度, the R of R3～5.
/// What stands behind the last number of the neighbour is tried first, then what stands before it.
/// </summary>
internal static class Completion
{
    private const string QuarterUnit = "四半期";

    private static readonly string[] Units = ["年度", "月", "日", "年", "Q"];

    /// <summary>Completes the times among the words, each from the one after it, else from the one before it.</summary>
    public static void Complete(List<PeriodToken> words, When when)
    {
        for (var i = words.Count - 3; i >= 0; i--)
        {
            CompleteFrom(words, i, i + 2, when);
        }

        for (var i = 2; i < words.Count; i++)
        {
            CompleteFrom(words, i, i - 2, when);
        }
    }

    private static void CompleteFrom(List<PeriodToken> words, int index, int neighbour, When when)
    {
        var (time, other) = (words[index].Time, words[neighbour].Time);
        var bare = time is not null && time.Moment.Flags.HasFlag(PeriodRemarks.FiscalYearAssumed);
        if (other is not null && (bare || time is { Incomplete: true })
            && words[(index + neighbour) / 2].Kind is PeriodWord.Range or PeriodWord.From or PeriodWord.List
            && From(time!.Words, other.Words, bare, when) is { } completed)
        {
            words[index] = words[index] with { Time = completed };
        }
    }

    private static TimeMatch? From(string part, string neighbour, bool bare, When when)
    {
        var (start, end) = LastNumber(neighbour);
        var unit = neighbour.AsSpan(end).StartsWith(QuarterUnit) ? QuarterUnit : Array.Find(Units, unit => neighbour.AsSpan(end).StartsWith(unit, StringComparison.Ordinal)) ?? "";
        var before = neighbour[..start];
        var through = neighbour[..(end + unit.Length)];
        string[] attempts = bare ? [part + unit] : [part + unit, before + part, before + part + unit, through + part];
        foreach (var attempt in attempts)
        {
            if (attempt.Length > part.Length && PeriodNotations.Longest(attempt, 0, when, partial: false) is { } time && time.End == attempt.Length)
            {
                return time;
            }
        }

        return null;
    }

    private static (int Start, int End) LastNumber(string text)
    {
        var end = text.IndexOf(QuarterUnit, StringComparison.Ordinal) is >= 0 and var quarter ? quarter : text.Length;
        while (end > 0 && !IsDigit(text[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && IsDigit(text[start - 1]))
        {
            start--;
        }

        return (start, end);
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c == '十' || SmallNumber.KanjiDigit(c) >= 0;
}
