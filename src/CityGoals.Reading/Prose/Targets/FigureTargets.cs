using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>Turns a figure with the words around it into a target.</summary>
internal static class FigureTargets
{
    private static readonly Dictionary<FigureCue, Comparator> Bounds = new()
    {
        [FigureCue.AtLeast] = Comparator.AtLeast,
        [FigureCue.AtMost] = Comparator.AtMost,
        [FigureCue.MoreThan] = Comparator.MoreThan,
        [FigureCue.LessThan] = Comparator.LessThan,
        [FigureCue.About] = Comparator.About,
    };

    /// <summary>The target of a figure; none if it is a whole, a baseline or a condition.</summary>
    public static TargetDraft? Of(FigureScan scan, Figure figure)
    {
        if (figure.Says(FigureCue.Whole))
        {
            return Draft(scan, figure, new() { Span = default, Words = "", Comparator = Comparator.All, Of = figure.Value, Unit = figure.Unit?.Name ?? "" });
        }

        // 前回の38%より引き上げる
        if (figure.After is [FigureCue.Than, FigureCue.Raise or FigureCue.Lower, ..])
        {
            return Draft(scan, figure, new() { Span = default, Words = "", Comparator = figure.After[1] == FigureCue.Raise ? Comparator.Raise : Comparator.Lower, Baseline = Baselines.Of(scan, figure) });
        }

        if (figure.IsWhole || figure.IsBaseline || figure.Says(FigureCue.Scope))
        {
            return null;
        }

        var bound = Bound(figure);
        var (direction, level) = DirectionOf(figure);
        var compared = figure.Says(FigureCue.Compared);
        var signed = figure.Before.Contains(FigureCue.Minus) ? -1 : figure.Before.Contains(FigureCue.Plus) ? 1 : level ? 0 : direction;
        var ratio = figure.Unit?.Name == Units.Times || (compared && signed == 0 && figure.Unit?.Name == Units.Percent);
        var keeps = figure.After.Contains(FigureCue.Keep);
        var comparator = (bound, signed, direction, keeps) switch
        {
            ({ } said, < 0, _, _) => Turned(said),
            ({ } said, _, _, _) => said,
            (null, < 0, _, _) => Comparator.AtMost,
            (null, 0, < 0, _) => Comparator.AtMost,
            (null, 0, 0, true) => Comparator.Keep,
            (null, 0, 0, false) when figure.Value == 0 => Comparator.AtMost,
            (null, 0, 0, false) when figure.StartsFrom is { } start && start.Value > figure.Value => Comparator.AtMost,
            _ => Comparator.AtLeast,
        };
        var silent = bound is null && signed == 0 && direction == 0 && !keeps && figure.Value != 0 && !figure.After.Contains(FigureCue.Reach) && (figure.StartsFrom is null || figure.StartsFrom.Value == figure.Value);
        var uncertain = silent && BetterLess.Says(scan.Text[figure.Subject.At..figure.Subject.End]);
        return Draft(scan, figure, new()
        {
            Span = default,
            Words = "",
            Comparator = comparator,
            Value = signed < 0 ? -figure.Value : figure.Value,
            UpTo = signed < 0 ? -figure.UpTo : figure.UpTo,
            Unit = figure.Unit?.Name ?? "",
            Counting = CountingOf(scan, figure),
            Basis = signed != 0 ? Basis.Change : ratio ? Basis.Ratio : Basis.Absolute,
            Of = figure.Of,
            Per = (figure.Per ?? figure.StartsFrom?.Per) is { } per ? scan.Words(per) : "",
            Assumed = silent,
            Flags = (uncertain ? TargetRemarks.DirectionUncertain : 0) | (figure.UnknownUnit ? TargetRemarks.UnknownUnit : 0) | (figure.UpTo is null ? 0 : TargetRemarks.Range),
        });
    }

    private static TargetDraft Draft(FigureScan scan, Figure figure, NumericTarget target) => new(
        figure.Left,
        target with
        {
            Span = scan.Folded.Span(figure.Left, figure.Right),
            Words = scan.Words((figure.Left, figure.Right)),
            Subject = scan.Words(figure.Subject),
            SubjectSpan = figure.Subject.At < figure.Subject.End ? scan.Folded.Span(figure.Subject.At, figure.Subject.End) : null,
            Context = figure.Context == figure.Subject ? "" : scan.Words(figure.Context),
        },
        figure);

    private static Counting CountingOf(FigureScan scan, Figure figure)
    {
        var subject = scan.Text.AsSpan(figure.Subject.At, figure.Subject.End - figure.Subject.At);
        return figure.Says(FigureCue.Total) || subject.StartsWith("延べ") || subject.StartsWith("のべ") ? Counting.Total
            : figure.Says(FigureCue.Distinct) ? Counting.Distinct
            : figure.Says(FigureCue.Cumulative) || subject.StartsWith("累計") ? Counting.Cumulative
            : figure.StartsFrom is { } start ? CountingOf(scan, start)
            : Counting.None;
    }

    // The word behind the figure goes before the one in front of it.
    private static Comparator? Bound(Figure figure)
    {
        foreach (var cue in figure.After)
        {
            if (Bounds.TryGetValue(cue, out var comparator))
            {
                return comparator;
            }
        }

        foreach (var (cue, comparator) in Bounds)
        {
            if (figure.Before.Contains(cue))
            {
                return comparator;
            }
        }

        return null;
    }

    // 5%削減 is a change, 5%に削減 the level that is reached.
    private static (int Sign, bool Level) DirectionOf(Figure figure)
    {
        var at = figure.After.FindIndex(cue => cue is FigureCue.Raise or FigureCue.Lower);
        return at < 0 ? default : (figure.After[at] == FigureCue.Raise ? 1 : -1, at > 0 && figure.After[at - 1] == FigureCue.To);
    }

    // A fall of at least 5 is a change of at most −5.
    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.MoreThan => Comparator.LessThan,
        Comparator.LessThan => Comparator.MoreThan,
        _ => comparator,
    };
}
