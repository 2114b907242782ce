using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>The rule by which a figure decides a target.</summary>
internal static class Outcomes
{
    public static TargetOutcome Of(NumericTarget target, FigureTie tie, ReportText report, FigureRemarks flags)
    {
        flags |= tie.Flags;
        if (Populations.Compare(target, report.Scan.Text) is not null)
        {
            flags |= FigureRemarks.PopulationsDiffer;
        }

        if (tie.Figure is not { } found)
        {
            var stated = StatedInWords.Meets(target, report);
            return new(
                stated && !flags.HasFlag(FigureRemarks.PopulationsDiffer) ? TargetResult.Reached : TargetResult.Undecided,
                null, null, null, flags | (stated ? FigureRemarks.StatedInWords : FigureRemarks.None));
        }

        flags |= (found.IsPlanned ? FigureRemarks.Forecast : 0) | (found.Reading.UpTo is null ? 0 : FigureRemarks.Range) | (target.Flags.HasFlag(TargetRemarks.DirectionUncertain) ? FigureRemarks.DirectionUncertain : 0);
        var actual = found.Reading.Value!.Value;
        var figure = new AchievedFigure
        {
            Span = found.Reading.Span,
            Value = actual,
            UpTo = found.Reading.UpTo,
            Unit = found.Reading.Unit,
            Counting = found.Reading.Counting,
            Of = found.Reading.Of,
        };
        var result = Judge(target, actual, ref flags);
        return new(result, figure, result == TargetResult.Short ? Shortfall(target, actual) : null, Attainment.Of(target, actual), flags);
    }

    private static TargetResult Judge(NumericTarget target, decimal actual, ref FigureRemarks flags)
    {
        var met = target.Value is null ? Meets(target, actual) : Attainment.Meets(target, actual);
        if (flags.HasFlag(FigureRemarks.DirectionUncertain) || met is null)
        {
            return TargetResult.Undecided;
        }

        if (met.Value)
        {
            return (flags & (FigureRemarks.Forecast | FigureRemarks.PopulationsDiffer)) == 0 ? TargetResult.Reached : TargetResult.Undecided;
        }

        if (target.Comparator == Comparator.About && Math.Abs(actual) > Math.Abs(target.Value ?? 0))
        {
            flags |= FigureRemarks.AboveBand;
            return TargetResult.Undecided;
        }

        return TargetResult.Short;
    }

    // Without a value only a stated baseline decides.
    private static bool? Meets(NumericTarget target, decimal actual) => (target.Comparator, target.Baseline?.Value) switch
    {
        (Comparator.All, _) => target.Of is null ? null : Attainment.Meets(target, actual),
        (Comparator.Raise, { } start) => actual > start,
        (Comparator.Lower, { } start) => actual < start,
        (Comparator.Keep, { } start) => BetterLess.Says(target.Subject) ? actual <= start : actual >= start,
        _ => null,
    };

    private static decimal? Shortfall(NumericTarget target, decimal actual) => (target.Value ?? target.Of ?? target.Baseline?.Value) is { } value ? Math.Abs(value - actual) : null;
}
