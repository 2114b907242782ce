using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>A year as it stands in a text.</summary>
/// <param name="Length">How long it is in folded text; 0 if there is no year.</param>
/// <param name="Year">The calendar year, or the one that names the fiscal year.</param>
/// <param name="Unit">The word behind the number.</param>
/// <param name="Stated">Whether it says which year; 年度 and 年 alone do not.</param>
/// <param name="Named">Whether its number means one year whatever the sheet: an era is named, or it has four digits.</param>
/// <param name="EraYearExists">False where the era never had such a year.</param>
internal readonly record struct YearToken(int Length, int Year, YearUnit Unit, bool Stated, bool Named = false, bool EraYearExists = true)
{
    private const int First = 1868;
    private const int Last = 2200;

    private static readonly (string Word, int Years)[] Relative = [("翌々", 2), ("再来", 2), ("今", 0), ("本", 0), ("当", 0), ("来", 1), ("翌", 1), ("次", 1)];

    /// <summary>
    /// The year that starts at a place: 平成28年度, H28, 28年度, 2016年, 翌年度, 年度; with a gloss that agrees: 平成28(2016)年度, 2016年(平成28年).
    /// A gloss that names another year makes it unreadable.
    /// </summary>
    public static YearToken Read(string text, int at, FiscalYear sheet)
    {
        var token = ReadNumber(text, at, sheet);
        if (token.Length == 0)
        {
            return ReadRelative(text, at, sheet);
        }

        var inner = GlossLength(text, at + token.Length, token.Year, sheet);
        var unit = inner < 0 ? YearUnit.None : UnitAt(text, at + token.Length + inner);
        if (unit == YearUnit.None)
        {
            return inner < 0 || !token.Named ? default : token;
        }

        token = token with { Length = token.Length + inner + unit.Word().Length, Unit = unit };
        var outer = GlossLength(text, at + token.Length, token.Year, sheet);
        return outer < 0 ? default : token with { Length = token.Length + outer };
    }

    // The number with its era, without the word behind it.
    private static YearToken ReadNumber(string text, int at, FiscalYear sheet)
    {
        var i = at;
        var era = JapaneseEra.Named(text.AsSpan(at));
        if (era is not null)
        {
            i += era.Kanji.Length;
        }
        else if (i + 1 < text.Length && JapaneseEra.Lettered(text[i]) is { } lettered && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])))
        {
            era = lettered;
            i += text[i + 1] == '.' ? 2 : 1;
        }

        var (number, length) = era is not null && i < text.Length && text[i] == '元' ? (1, 1) : SmallNumber.Read(text, i, era is null ? 4 : 2);
        if (number == 0 || (era is null && number is > 99 and < First))
        {
            return default;
        }

        var year = era?.CalendarYear(number) ?? (number > 99 ? number : JapaneseEra.CalendarYearNear(number, sheet.Number));
        return year is < First or > Last
            ? default
            : new(i + length - at, year, YearUnit.None, Stated: true, Named: era is not null || number > 99, era?.Has(number) ?? true);
    }

    private static YearToken ReadRelative(string text, int at, FiscalYear sheet)
    {
        if (at > 0 && text[at - 1] != '毎' && (Signs.IsKanji(text[at - 1]) || char.IsAsciiLetterOrDigit(text[at - 1])))
        {
            return default;
        }

        foreach (var (word, years) in Relative)
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && UnitAt(text, at + word.Length) is not YearUnit.None and var unit
                && sheet.Number + years is >= First and <= Last)
            {
                return new(word.Length + unit.Word().Length, sheet.Number + years, unit, Stated: true);
            }
        }

        var alone = UnitAt(text, at);
        return alone == YearUnit.None ? default : new(alone.Word().Length, sheet.Number, alone, Stated: false);
    }

    /// <summary>How long a gloss in brackets is that names the same year; 0 if there is none, negative if it names another.</summary>
    private static int GlossLength(string text, int at, int year, FiscalYear sheet)
    {
        if (at >= text.Length || text[at] != '(')
        {
            return 0;
        }

        var other = ReadNumber(text, at + 1, sheet);
        var end = at + 1 + other.Length + UnitAt(text, at + 1 + other.Length).Word().Length;
        return !other.Named || end >= text.Length || text[end] != ')' ? 0 : other.Year == year ? end + 1 - at : -1;
    }

    private static YearUnit UnitAt(string text, int at) =>
        text.AsSpan(Math.Min(at, text.Length)) switch
        {
            ['年', '度', ..] => YearUnit.FiscalYear,
            ['年', ..] => YearUnit.Year,
            _ => YearUnit.None,
        };
}
