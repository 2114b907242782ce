namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Puts figures together that belong to each other: ranges (5～10回), fractions (7戸/15戸, 15戸のうち7戸) and changes of level (75%→90%, 75%から90%に).</summary>
internal static class FigurePairs
{
    private const int Near = 24;

    public static void Join(FigureScan scan)
    {
        var text = scan.Text;
        var joined = new List<Figure>();
        Figure? whole = null;
        foreach (var figure in scan.Figures)
        {
            var last = joined.Count > 0 ? joined[^1] : null;
            if (last is not null && JoinedBy(text, last, figure) is { } mark)
            {
                if (mark == '~')
                {
                    Merge(last, figure);
                    last.UpTo = figure.Value;
                    continue;
                }

                if (mark == '/')
                {
                    Merge(last, figure);
                    last.Of = figure.Value;
                    continue;
                }

                figure.StartsFrom = last.StartsFrom ?? last;
                figure.Unit ??= last.Unit;
                last.Unit ??= figure.Unit;
                last.IsBaseline = true;
            }

            if (whole is not null && whole.SentenceStart == figure.SentenceStart && figure.Of is null && !figure.IsWhole && Counts(whole, figure))
            {
                figure.Of = whole.Value;
                figure.Unit ??= whole.Unit;
                whole = null;
            }

            if (figure.IsWhole || figure.Particle == FigureCue.Among)
            {
                figure.IsWhole = true;
                whole = figure;
            }

            joined.Add(figure);
        }

        scan.Figures.Clear();
        scan.Figures.AddRange(joined.Where(figure => figure.Unit is not null || IsNamed(text, figure)));
    }

    private static bool Counts(Figure whole, Figure part) => part.Unit is null || (whole.Unit is { } unit && unit.Group == part.Unit.Group);

    // The sign that joins two neighbours: ~ a range, / a fraction, → a change of level.
    private static char? JoinedBy(string text, Figure first, Figure second)
    {
        var (from, to) = (first.Right, second.Left);
        if (to < from || to - from > Near || first.SentenceStart != second.SentenceStart)
        {
            return null;
        }

        var between = text.AsSpan(from, to - from).Trim();
        var sameUnit = first.Unit is null || second.Unit is null || first.Unit.Group == second.Unit.Group;
        if (sameUnit && between is "~" or "-")
        {
            return second.Unit is null ? null : '~';
        }

        if (sameUnit && between is "/")
        {
            return first.Unit is null && second.Unit is null ? null : '/';
        }

        // 75%(H27)→90%(H28), 現状75%→目標90%, 75%→H30 90%
        if (between.Contains('→') && sameUnit && !between.ContainsAny("。、"))
        {
            return '→';
        }

        if (!sameUnit || between.Length > 4)
        {
            return null;
        }

        // 75%から90%に; 30人から40人程度 is a range; 84人を0人に
        var reaches = second.Particle is FigureCue.To or FigureCue.Object || second.After.Exists(cue => cue is not FigureCue.About);
        return first.Particle switch
        {
            FigureCue.From => reaches ? '→' : second.Unit is null ? null : '~',
            FigureCue.Object when second.Particle == FigureCue.To || second.After.Contains(FigureCue.To) => '→',
            _ => null,
        };
    }

    private static void Merge(Figure first, Figure second)
    {
        first.Unit ??= second.Unit;
        first.End = second.End;
        first.Right = second.Right;
        first.After.Clear();
        first.After.AddRange(second.After);
        first.Particle = second.Particle;
        first.TimeAfter = second.TimeAfter;
    }

    // A bare number is a figure where the word before says that it is one: 財政力指数 0.48, 登録者数500.
    private static bool IsNamed(string text, Figure figure)
    {
        var end = figure.Left;
        while (end > figure.ClauseStart && text[end - 1] is ' ' or ':' or 'を' or 'は' or 'が')
        {
            end--;
        }

        var bounded = figure.Right >= text.Length || !(Signs.IsKanji(text[figure.Right]) || Signs.IsKatakana(text[figure.Right]) || char.IsAsciiLetterOrDigit(text[figure.Right]));
        return (figure.IsZero && bounded) || (bounded && end > figure.ClauseStart && text[end - 1] is '数' or '率' or '値' or '額' or '量' or '度' or '合' or '点');
    }
}
