using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>Slots for years.</summary>
internal static class YearSlots
{
    /// <summary>A fiscal year: 平成28年度, 翌年度, 年度.</summary>
    public static int ReadFiscalYear(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        if (year.Unit != YearUnit.FiscalYear)
        {
            return 0;
        }

        captured.FiscalYear = year.Stated ? new(year.Year, when.Sheet.FirstMonth) : when.FiscalYear;
        return captured.Note(year);
    }

    /// <summary>A calendar year: 平成28年, 翌年, 年; but 28年 alone may as well last 28 years.</summary>
    public static int ReadYear(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        var lasting = !year.Named && SmallNumber.Read(text, at, 4).Length > 0;
        if (year.Unit != YearUnit.Year || lasting)
        {
            return 0;
        }

        captured.Year = year.Year;
        return captured.Note(year);
    }

    /// <summary>An era year without a word behind it, taken for a fiscal year: H28.</summary>
    public static int ReadBareYear(string text, int at, When when, ref Captured captured)
    {
        var year = YearToken.Read(text, at, when.Sheet);
        if (year.Length == 0 || year.Unit != YearUnit.None || (char.IsAsciiDigit(text[at]) && year.Length == 4))
        {
            return 0;
        }

        captured.FiscalYear = new(year.Year, when.Sheet.FirstMonth);
        captured.Flags |= PeriodRemarks.FiscalYearAssumed;
        return captured.Note(year);
    }
}
