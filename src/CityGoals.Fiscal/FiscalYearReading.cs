namespace CityGoals.Fiscal;

/// <summary>What a text says about a fiscal year.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="EraYearExists">False where the text names a year that its era never had (平成32年度): the year is read as written, and a person should be told.</param>
public readonly record struct FiscalYearReading(FiscalYear Year, bool EraYearExists)
{
    /// <summary>
    /// Reads a text that is a fiscal year and nothing else, in half or full width: 平成28年度, 平成元年度, H28, R6年度, 2016年度, FY2016, 2016, 28年度 (only with <paramref name="near"/>),
    /// and with a gloss that agrees: 平成28（2016）年度, 2016年度（平成28年度）. A gloss that contradicts makes the text unreadable.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="near">The fiscal year that a year without an era is nearest to, and whose first month the result takes; if none, April, and such years are not read.</param>
    /// <returns>None if the text is no fiscal year.</returns>
    public static FiscalYearReading? Of(string? text, FiscalYear? near)
    {
        if (text is not { Length: > 0 and <= 40 })
        {
            return null;
        }

        Span<char> folded = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded[length++] = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            }
        }

        return Of(folded[..length], near);
    }

    private static FiscalYearReading? Of(ReadOnlySpan<char> text, FiscalYear? near)
    {
        var open = text.IndexOf('(');
        if (open < 0)
        {
            return OfPlain(text, near);
        }

        var close = text.IndexOf(')');
        if (close < open)
        {
            return null;
        }

        ReadOnlySpan<char> outer = [.. text[..open], .. text[(close + 1)..]];
        return OfPlain(outer, near) is { } said && OfPlain(text[(open + 1)..close], near) is { } gloss && said.Year == gloss.Year
            ? said with { EraYearExists = said.EraYearExists && gloss.EraYearExists }
            : null;
    }

    private static FiscalYearReading? OfPlain(ReadOnlySpan<char> text, FiscalYear? near)
    {
        var suffix = text.EndsWith("年度") ? 2 : text.EndsWith("年") ? 1 : 0;
        var body = text[..^suffix];
        var era = JapaneseEra.Named(body);
        if (era is not null)
        {
            body = body[era.Kanji.Length..];
        }
        else if (body.StartsWith("FY", StringComparison.OrdinalIgnoreCase))
        {
            body = body[2..];
        }
        else if (body.Length > 1 && JapaneseEra.Lettered(body[0]) is { } lettered)
        {
            era = lettered;
            body = body[1..].TrimStart('.');
        }

        int number;
        if (body is "元" && era is not null && suffix > 0)
        {
            number = 1;
        }
        else if (body.Length is < 1 or > 4 || body.ContainsAnyExceptInRange('0', '9') || !int.TryParse(body, out number) || number == 0)
        {
            return null;
        }

        var calendarYear = (era, body.Length) switch
        {
            ({ } named, <= 3) => named.CalendarYear(number),
            (null, 4) => number,
            (null, <= 2) when near is { } anchor && suffix == 2 => JapaneseEra.CalendarYearNear(number, anchor.Number),
            _ => 0,
        };
        return calendarYear is < 1 or > 9998 ? null : new(new(calendarYear, near?.FirstMonth ?? FiscalYear.UsualFirstMonth), era?.Has(number) ?? true);
    }
}
