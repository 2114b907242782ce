using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;

namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Finds numbers with their units in a text, passing over dates, years, ordinals, item numbers, clock times, codes and parts of names.</summary>
internal sealed class FigureScanner
{
    private const int LongestUnit = 10;

    private readonly string text;
    private readonly When when;
    private readonly List<Figure> figures = [];
    private readonly List<TimeMatch> times = [];
    private readonly ClausePlace place;
    private (int At, int End)? per;

    private FigureScanner(string text, FiscalYear year)
    {
        this.text = text;
        when = new When(year);
        place = new ClausePlace(text);
    }

    public static FigureScan Scan(FoldedText folded, FiscalYear year)
    {
        var scanner = new FigureScanner(folded.Text, year);
        scanner.Run();
        return new(folded, scanner.figures, scanner.times);
    }

    private void Run()
    {
        for (var i = 0; i < text.Length;)
        {
            if (PeriodNotations.InProse(text, i, when) is { } time)
            {
                times.Add(time);
                i = time.End;
            }
            else if (text.AsSpan(i).StartsWith("ゼロ", StringComparison.Ordinal))
            {
                i = ReadZero(i);
            }
            else if (Number.CanStart(text[i]))
            {
                i = ReadFigure(i);
            }
            else
            {
                per = place.Pass(i) ? null : per;
                i++;
            }
        }
    }

    // ゼロ counts nothing; ゼロカーボン is a name.
    private int ReadZero(int at)
    {
        var end = at + 2;
        if (end >= text.Length || !(Signs.IsKatakana(text[end]) || Signs.IsKanji(text[end])) || Units.At(text, end).Unit is not null)
        {
            var (unit, length) = Units.At(text, end);
            Add(at, end + (unit is null ? 0 : length), 0, 0, unit);
        }

        return end;
    }

    private int ReadFigure(int at)
    {
        var number = Number.Read(text, at);
        if (number.Length == 0 || Uncounted.IsCode(text, at, at + number.Length, times.Count > 0 ? times[^1].End : -1))
        {
            return Uncounted.PastCode(text, at);
        }

        var end = at + number.Length;
        var unitAt = end;
        while (unitAt < text.Length && unitAt - end < 2 && text[unitAt] == ' ')
        {
            unitAt++;
        }

        var (unit, length) = Units.At(text, unitAt);
        var unitEnd = unitAt + length;
        if (length > 0 && Rates.EndAhead(text, number, unitEnd) is > 0 and var perEnd)
        {
            per = (per is { } running && running.End == at ? running.At : Rates.Start(text, at), perEnd);
            return perEnd;
        }

        if (unit is null)
        {
            return length > 0 ? Uncounted.Past(text, unitEnd, text[unitAt]) : ReadWithoutUnit(at, number);
        }

        if (Uncounted.IsName(text, number, unit, at, unitEnd))
        {
            per = null;
            return unitEnd;
        }

        var value = number.Value * unit.Scale;
        if (unit.Scale != 1 && Hundredths(unitEnd) is { Length: > 0 } hundredths)
        {
            value += hundredths.Value;
            unitEnd += hundredths.Length + 1;
        }

        if (Rates.EndBehind(text, unitEnd) is > 0 and var behind)
        {
            (per, unitEnd) = ((unitEnd + 1, behind), behind);
        }

        Add(at, unitEnd, value, number.Decimals, unit);
        return unitEnd;
    }

    // The 5分 of 2割5分.
    private Number Hundredths(int at)
    {
        var number = Number.Read(text, at);
        return at + number.Length < text.Length && text[at + number.Length] == '分' ? number : default;
    }

    private int ReadWithoutUnit(int at, Number number)
    {
        var end = at + number.Length;
        var run = end;
        while (run < text.Length && run - end <= LongestUnit && (Signs.IsKanji(text[run]) || Signs.IsKatakana(text[run])))
        {
            var cue = FigureCues.StartingAt(text, run);
            if (cue.Length > 0)
            {
                break;
            }

            run++;
        }

        if (number.Kanji)
        {
            return end;
        }

        var word = run - end;
        var bounded = run >= text.Length || char.IsWhiteSpace(text[run]) || text[run] is '、' or '。' or ')' or '(' or ',' || FigureCues.StartingAt(text, run).Cue is FigureCue.AtLeast or FigureCue.AtMost or FigureCue.About or FigureCue.Object or FigureCue.To;
        if (word is > 0 and <= LongestUnit && bounded)
        {
            Add(at, run, number.Value, number.Decimals, new(text[end..run], text[end..run], Solid: false, text[end..run]), unknownUnit: true);
            return run;
        }

        if (word == 0)
        {
            Add(at, end, number.Value, number.Decimals, null);
        }

        return Math.Max(end, run);
    }

    private void Add(int at, int end, decimal value, int decimals, UnitOfCount? unit, bool unknownUnit = false)
    {
        figures.Add(new()
        {
            At = at,
            End = end,
            Value = value,
            Decimals = decimals,
            Unit = unit,
            UnknownUnit = unknownUnit,
            IsZero = text[at] == 'ゼ' || (text[at] == '0' && end == at + 1),
            Bracket = place.Bracket,
            OuterClause = place.OuterClause,
            SentenceStart = place.SentenceStart,
            ClauseStart = place.ClauseStart,
            Left = at,
            Right = end,
            Per = per,
        });
        per = null;
    }
}
