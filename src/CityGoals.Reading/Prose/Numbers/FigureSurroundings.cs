namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Takes the words right before and right behind each figure to it.</summary>
internal static class FigureSurroundings
{
    // No figure has more words of its own on a side; bounds the work on hostile texts.
    private const int MostWords = 6;
    private const int LongestRun = 8;

    public static void Attach(FigureScan scan)
    {
        var floor = 0;
        foreach (var figure in scan.Figures)
        {
            AttachBefore(scan.Text, figure, Math.Max(floor, figure.SentenceStart));
            AttachAfter(scan.Text, figure);
            floor = figure.Reach;
            FigureWholes.Attach(scan.Text, figure);
        }

        FigureTimes.Attach(scan);
    }

    private static void AttachBefore(string text, Figure figure, int floor)
    {
        if (figure.Per is { } given)
        {
            figure.Left = given.End == figure.At ? given.At : figure.At;
        }

        for (var words = 0; words < MostWords; words++)
        {
            var end = figure.Left;
            while (end > floor && text[end - 1] is ' ' or ':' or '\u3000')
            {
                end--;
            }

            var (cue, length) = FigureCues.EndingAt(text, end, floor);
            if (length == 0 || (cue == FigureCue.Per && end - length > 0 && char.IsAsciiDigit(text[end - length - 1])))
            {
                break;
            }

            // A dash behind a figure or word joins, it does not negate.
            if (cue == FigureCue.Minus && text[end - 1] == '-' && end > 1 && !char.IsWhiteSpace(text[end - 2]) && text[end - 2] is not ('(' or '、' or ':' or '比'))
            {
                break;
            }

            figure.Left = end - length;
            figure.Before.Add(cue);
            if (cue is FigureCue.Per)
            {
                figure.Per = figure.Per is { } outer && outer.End == figure.Left ? (outer.At, end) : figure.Per ?? (figure.Left, end);
                figure.Left = Math.Min(figure.Left, figure.Per.Value.End == end ? figure.Per.Value.At : figure.Left);
            }
            else if (cue is FigureCue.Compared or FigureCue.Baseline)
            {
                figure.EarlierTime = (figure.Left, end);
            }
        }

        if (EachBefore(text, figure) is { } each)
        {
            figure.Per = (each.At, figure.Per?.End ?? each.End);
        }
    }

    // 各区1回, 各地区で2回, 部局ごとに1件
    private static (int At, int End)? EachBefore(string text, Figure figure)
    {
        var end = figure.Left;
        foreach (var particle in new[] { "ごとに", "毎に", "で", "に", "とも", "が" })
        {
            if (text.AsSpan(0, end).EndsWith(particle, StringComparison.Ordinal))
            {
                end -= particle.Length;
                if (particle is "ごとに" or "毎に")
                {
                    var start = Signs.RunStart(text, end, figure.ClauseStart, LongestRun);
                    (start, figure.Left) = start < end ? (start, start) : (end, figure.Left);
                    return start < end ? (start, end + particle.Length) : null;
                }

                break;
            }
        }

        var run = Signs.RunStart(text, end, figure.ClauseStart, LongestRun);
        var each = text.AsSpan(run, end - run).IndexOf('各');
        if (each < 0)
        {
            return null;
        }

        figure.Left = run + each;
        return (run + each, end);
    }

    private static void AttachAfter(string text, Figure figure)
    {
        var at = PastBracketedState(text, figure);
        for (var words = 0; words < MostWords; words++)
        {
            var (cue, length) = FigureCues.StartingAt(text, at);
            if (length == 0)
            {
                break;
            }

            at += length;
            if (IsParticle(cue))
            {
                figure.Particle ??= cue;
            }
            else if (cue != FigureCue.Filler)
            {
                Take(figure, cue, at);
            }
        }

        figure.Reach = at;

        // 10%の経費削減
        if (figure.Particle == FigureCue.Of && DirectionAhead(text, at) is (_, > 0) ahead)
        {
            Take(figure, ahead.Cue, ahead.End);
        }

        // (240組織)のうち
        if (figure.Right < text.Length && text[figure.Right] == ')' && figure.Bracket == figure.Left - 1 && FigureCues.StartingAt(text, figure.Right + 1).Cue == FigureCue.Among)
        {
            figure.Particle = FigureCue.Among;
        }
    }

    // 前年度(25件)以上, 現状(120人)を維持 and 現状(40%)→50% are read as if there were no brackets.
    private static int PastBracketedState(string text, Figure figure)
    {
        var closed = figure.End < text.Length && text[figure.End] == ')' && figure.Left > 0 && figure.Bracket == figure.Left - 1;
        if (!closed || (FigureCues.StartingAt(text, figure.End + 1).Length == 0 && !text.AsSpan(figure.End + 1).StartsWith('→')) || FigureCues.EndingAt(text, figure.Bracket, figure.SentenceStart) is not (FigureCue.Baseline, > 0 and var length))
        {
            return figure.End;
        }

        figure.Before.Add(FigureCue.Baseline);
        figure.Left = figure.Bracket - length;
        figure.EarlierTime = (figure.Left, figure.Bracket);
        figure.Right = figure.End + 1;
        (figure.Bracket, figure.ClauseStart) = (-1, figure.OuterClause);
        return figure.Right;
    }

    // A particle counts with the word that it leads to; one that leads to none stays the figure's last.
    private static void Take(Figure figure, FigureCue cue, int end)
    {
        if (figure.Particle is { } particle)
        {
            figure.After.Add(particle);
            figure.Particle = null;
        }

        figure.After.Add(cue);
        figure.Right = end;
    }

    private static bool IsParticle(FigureCue cue) => cue is FigureCue.To or FigureCue.Object or FigureCue.Of or FigureCue.From or FigureCue.Than or FigureCue.Among;

    private static (FigureCue Cue, int End) DirectionAhead(string text, int at)
    {
        for (var i = at; i < text.Length && i - at <= LongestRun && (Signs.IsKanji(text[i]) || Signs.IsKatakana(text[i])); i++)
        {
            var (cue, length) = FigureCues.StartingAt(text, i);
            var end = i + length;
            if (length > 1 && cue is FigureCue.Raise or FigureCue.Lower && (end >= text.Length || !(Signs.IsKanji(text[end]) || Signs.IsKatakana(text[end]) || text[end] == 'の')))
            {
                return (cue, end);
            }
        }

        return default;
    }
}
