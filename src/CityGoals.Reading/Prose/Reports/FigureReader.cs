using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>Holds a report against the targets of the same action.</summary>
public static class FigureReader
{
    /// <summary>Bounds the work on hostile texts; no action has more targets.</summary>
    internal const int MostTargets = 64;

    /// <summary>
    /// Proposes an achieved figure for each target and says how the report stands to it. A figure is proposed for one target at most, and only if unit, counting and subject allow
    /// it; where nothing can be tied without guessing, the result is Undecided. Works in time linear to the texts and never fails.
    /// </summary>
    /// <param name="report">The report of this round for this action; empty or none if there is none.</param>
    /// <param name="earlierRound">The report of the round before, for reports that only point back; none for the first.</param>
    /// <param name="targets">The targets of the same action.</param>
    /// <param name="year">The fiscal year of the sheet.</param>
    /// <returns>An outcome for each target, in their order.</returns>
    public static IReadOnlyList<TargetOutcome> Read(string? report, string? earlierRound, IReadOnlyList<NumericTarget> targets, FiscalYear year)
    {
        if (string.IsNullOrWhiteSpace(report))
        {
            return [.. targets.Select(_ => new TargetOutcome(TargetResult.NoReport, null, null, null, FigureRemarks.None))];
        }

        var read = targets.Take(MostTargets).ToList();
        var now = new ReportText(report, year);
        var ties = FigureTies.Find(now, read);
        var earlier = now.PointsBack && !string.IsNullOrWhiteSpace(earlierRound) ? new ReportText(earlierRound, year) : null;
        var earlierTies = earlier is null ? null : FigureTies.Find(earlier, read);
        return
        [
            .. read.Select((target, index) => ties[index].Figure is null && earlierTies?[index] is { } back && (back.Figure is not null || StatedInWords.Meets(target, earlier!))
                ? Outcomes.Of(target, back, earlier!, FigureRemarks.FromEarlierRound)
                : Outcomes.Of(target, ties[index], now, FigureRemarks.None)),
            .. targets.Skip(MostTargets).Select(_ => new TargetOutcome(TargetResult.Undecided, null, null, null, FigureRemarks.None)),
        ];
    }
}
