namespace CityGoals.Fiscal;

/// <summary>An era of the Japanese calendar (元号), from 明治 on. Years count from 1 (元年), the calendar year in which the era begins.</summary>
public sealed record JapaneseEra
{
    /// <summary>明治: from 23 October 1868, the day it was proclaimed.</summary>
    public static readonly JapaneseEra Meiji = new("明治", 'M', "Meiji", new(1868, 10, 23));

    /// <summary>大正: from 30 July 1912.</summary>
    public static readonly JapaneseEra Taisho = new("大正", 'T', "Taisho", new(1912, 7, 30));

    /// <summary>昭和: from 25 December 1926.</summary>
    public static readonly JapaneseEra Showa = new("昭和", 'S', "Showa", new(1926, 12, 25));

    /// <summary>平成: from 8 January 1989.</summary>
    public static readonly JapaneseEra Heisei = new("平成", 'H', "Heisei", new(1989, 1, 8));

    /// <summary>令和: from 1 May 2019; has no end yet.</summary>
    public static readonly JapaneseEra Reiwa = new("令和", 'R', "Reiwa", new(2019, 5, 1));

    private JapaneseEra(string kanji, char letter, string english, DateOnly start)
    {
        Kanji = kanji;
        Letter = letter;
        English = english;
        Start = start;
    }

    /// <summary>All eras, oldest first.</summary>
    public static IReadOnlyList<JapaneseEra> All { get; } = [Meiji, Taisho, Showa, Heisei, Reiwa];

    /// <summary>The name in kanji: 平成.</summary>
    public string Kanji { get; }

    /// <summary>The capital letter that stands for it: H.</summary>
    public char Letter { get; }

    /// <summary>The name in English: Heisei.</summary>
    public string English { get; }

    /// <summary>The first day of the era.</summary>
    public DateOnly Start { get; }

    /// <summary>The last calendar year that has days of this era; the greatest possible year for the present one.</summary>
    private int LastCalendarYear
    {
        get
        {
            var next = All.FirstOrDefault(era => era.Start > Start);
            return next is null ? DateOnly.MaxValue.Year : next.Start.AddDays(-1).Year;
        }
    }

    /// <summary>The era of a day; none before 明治.</summary>
    public static JapaneseEra? Of(DateOnly day) => All.LastOrDefault(era => era.Start <= day);

    /// <summary>The era whose name in kanji begins the text; none if there is none.</summary>
    public static JapaneseEra? Named(ReadOnlySpan<char> text)
    {
        foreach (var era in All)
        {
            if (text.StartsWith(era.Kanji, StringComparison.Ordinal))
            {
                return era;
            }
        }

        return null;
    }

    /// <summary>The era that a letter stands for, in either case; none if there is none.</summary>
    public static JapaneseEra? Lettered(char letter)
    {
        foreach (var era in All)
        {
            if (era.Letter == char.ToUpperInvariant(letter))
            {
                return era;
            }
        }

        return null;
    }

    /// <summary>
    /// The calendar year that a year without an era means: of all eras, the one that puts it nearest to <paramref name="near"/>; of two equally near, the earlier.
    /// Eras in which the year never existed count too, since offices wrote 平成32年 in long-term plans.
    /// </summary>
    public static int CalendarYearNear(int eraYear, int near) =>
        All.Select(era => era.CalendarYear(eraYear)).MinBy(year => Math.Abs(year - near));

    /// <summary>The calendar year of a year of this era, whether or not the era lasted so long: 平成32年 is 2020.</summary>
    public int CalendarYear(int eraYear) => Start.Year + eraYear - 1;

    /// <summary>Whether the era ever had such a year: 平成31年 yes, 平成32年 no.</summary>
    public bool Has(int eraYear) => eraYear >= 1 && CalendarYear(eraYear) <= LastCalendarYear;

    /// <summary>A year of this era in words: 平成28年; the first is 元年.</summary>
    public string Year(int eraYear) => eraYear == 1 ? $"{Kanji}元年" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kanji}{eraYear}年");

    /// <inheritdoc/>
    public override string ToString() => Kanji;
}
