using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CityGoals.Fiscal;

/// <summary>
/// A fiscal year (年度), named by the calendar year in which it starts: with the usual first month, April,
/// 平成28年度 = 2016年度 = 1 April 2016 to 31 March 2017. The first month is a setting of the municipality.
/// </summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    /// <summary>The first month where the municipality sets no other: April (地方自治法 208条).</summary>
    public const int UsualFirstMonth = 4;

    private const int Last = 9998;

    /// <summary>A fiscal year.</summary>
    /// <param name="number">The calendar year in which it starts, 1 to 9998.</param>
    /// <param name="firstMonth">Its first month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number or the month is out of range.</exception>
    [JsonConstructor]
    public FiscalYear(int number, int firstMonth = UsualFirstMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Last);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, 12);
        Number = number;
        FirstMonth = firstMonth;
    }

    /// <summary>The calendar year in which it starts.</summary>
    public int Number { get; }

    /// <summary>Its first month, 1 to 12.</summary>
    public int FirstMonth { get; }

    /// <summary>The first day.</summary>
    [JsonIgnore]
    public DateOnly Start => new(Number, FirstMonth, 1);

    /// <summary>The last day.</summary>
    [JsonIgnore]
    public DateOnly End => Start.AddYears(1).AddDays(-1);

    /// <summary>First to last day.</summary>
    [JsonIgnore]
    public DateRange Days => new(Start, End);

    /// <summary>
    /// 平成28年度: the era in force on the last day of the naming calendar year, so 2019 is 令和元年度 as a whole
    /// (the government's guidance for the change of era of 2019). Before 明治: as <see cref="WesternName"/>.
    /// </summary>
    [JsonIgnore]
    public string EraName => JapaneseEra.Of(new DateOnly(Number, 12, 31)) is { } era ? $"{era.Year(Number - era.CalendarYear(1) + 1)}度" : WesternName;

    /// <summary>H28, R1: the letter of the era in <see cref="EraName"/> and its year. Before 明治: the number.</summary>
    [JsonIgnore]
    public string ShortName => JapaneseEra.Of(new DateOnly(Number, 12, 31)) is { } era
        ? string.Create(CultureInfo.InvariantCulture, $"{era.Letter}{Number - era.CalendarYear(1) + 1}")
        : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>2016年度.</summary>
    [JsonIgnore]
    public string WesternName => string.Create(CultureInfo.InvariantCulture, $"{Number}年度");

    /// <summary>The fiscal year that a day lies in.</summary>
    public static FiscalYear Of(DateOnly day, int firstMonth = UsualFirstMonth) => new(day.Month >= firstMonth ? day.Year : day.Year - 1, firstMonth);

    /// <summary>Reads a fiscal year that stands alone: 平成28年度, H28, R6, 令和元年度, 2016年度, 2016. A year without an era (28年度) needs <see cref="TryParse(string?, FiscalYear, out FiscalYear)"/>.</summary>
    /// <exception cref="FormatException">The text is no fiscal year.</exception>
    public static FiscalYear Parse(string text) =>
        TryParse(text, out var year) ? year : throw new FormatException($"'{text}' is no fiscal year.");

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out FiscalYear year)
    {
        var reading = FiscalYearReading.Of(text, near: null);
        year = reading?.Year ?? default;
        return reading is not null;
    }

    /// <summary>As <see cref="Parse(string)"/>, and 28年度 too: the era that puts it nearest to <paramref name="near"/>, whose first month the result takes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, FiscalYear near, out FiscalYear year)
    {
        var reading = FiscalYearReading.Of(text, near);
        year = reading?.Year ?? default;
        return reading is not null;
    }

    /// <summary>Whether a day lies in the year.</summary>
    public bool Contains(DateOnly day) => Days.Contains(day);

    /// <summary>The first day of a month (1 to 12) of this fiscal year: March of 2016年度 is 1 March 2017.</summary>
    public DateOnly Month(int month) => new(month >= FirstMonth ? Number : Number + 1, month, 1);

    /// <summary>The fiscal year so many years later (earlier, if negative), with the same first month.</summary>
    public FiscalYear Plus(int years) => new(Number + years, FirstMonth);

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => Start.CompareTo(other.Start);

    /// <summary>2016年度, which <see cref="Parse(string)"/> reads back (with the usual first month).</summary>
    public override string ToString() => WesternName;

    /// <summary>Whether the left one starts earlier.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one starts later.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one starts no later.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one starts no earlier.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;
}
