using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>
/// The slots of notations: each reads one thing that starts at a place, and says how long it is (0 where it is not there).
/// <code>
/// {FY}   a fiscal year          平成28年度, 翌年度, 年度        {D}    a day behind its month   30日, 3日(土)
/// {Y}    a calendar year        平成28年, 2016年, 年            {MD}   month and day            9/30
/// {E}    a bare era year        H28                             {YMD}  a whole date             2016/9/30, H28.9.30
/// {M}    a month                9月, 翌3月, H28.9               {n}    a number of up to four digits
/// {T}    a half-year, quarter   上半期, 第2四半期               {q} {w} the number of a quarter, a day of the week
/// </code>
/// </summary>
internal static class NotationSlots
{
    public delegate int Slot(string text, int at, When when, ref Captured captured);

    public static Slot Named(string name) => name switch
    {
        "FY" => YearSlots.ReadFiscalYear,
        "Y" => YearSlots.ReadYear,
        "E" => YearSlots.ReadBareYear,
        "M" => MonthSlot.Read,
        "D" => DaySlots.ReadDay,
        "MD" => DaySlots.ReadMonthAndDay,
        "YMD" => DaySlots.ReadDate,
        "T" => TermSlots.Read,
        "n" => static (string text, int at, When _, ref Captured _) => SmallNumber.Read(text, at, 4).Length,
        "q" => static (string text, int at, When _, ref Captured _) => TermSlots.Quarter(text, at).Length,
        "w" => static (string text, int at, When _, ref Captured _) => DaySlots.WeekdayAt(text, at) is null ? 0 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such slot."),
    };

    /// <summary>What a slot can start with.</summary>
    public static string FirstSigns(string name)
    {
        const string digits = "0123456789〇一二三四五六七八九十";
        const string years = digits + "MTSHRmtshr明大昭平令今本当来翌次再年";
        return name switch
        {
            "FY" or "Y" or "E" or "M" or "YMD" => years,
            "T" => years + "上下前後第",
            _ => digits,
        };
    }
}
