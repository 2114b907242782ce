using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>Where a month or year without a number of its own is put.</summary>
/// <param name="Sheet">The fiscal year of the sheet.</param>
/// <param name="NotBefore">The dated start of the range it ends, if there is one: it is then the first such month from there on.</param>
/// <param name="StartYear">The calendar year of the start of the range, from which 翌 counts on; the year that names the fiscal year, if there is none.</param>
internal readonly record struct When(FiscalYear Sheet, DateOnly? NotBefore = null, int? StartYear = null)
{
    /// <summary>The fiscal year that 年度 alone means.</summary>
    public FiscalYear FiscalYear => NotBefore is { } day ? FiscalYear.Of(day, Sheet.FirstMonth) : Sheet;

    /// <summary>The first day of the month that a month without a year means.</summary>
    public DateOnly Month(int month) => NotBefore is { } day ? new(month >= day.Month ? day.Year : day.Year + 1, month, 1) : Sheet.Month(month);

    /// <summary>The first day of the month that 翌N月 means.</summary>
    public DateOnly MonthOfNextYear(int month) => new((StartYear ?? Sheet.Number) + 1, month, 1);
}
