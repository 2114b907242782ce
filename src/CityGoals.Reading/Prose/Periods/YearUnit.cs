namespace CityGoals.Reading.Prose.Periods;

/// <summary>The word behind the number of a year.</summary>
internal enum YearUnit
{
    /// <summary>None: H28.</summary>
    None,

    /// <summary>年.</summary>
    Year,

    /// <summary>年度.</summary>
    FiscalYear,
}

/// <summary>The words themselves.</summary>
internal static class YearUnitWords
{
    public static string Word(this YearUnit unit) => unit switch
    {
        YearUnit.Year => "年",
        YearUnit.FiscalYear => "年度",
        _ => "",
    };
}
