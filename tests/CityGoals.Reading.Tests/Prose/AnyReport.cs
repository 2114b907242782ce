using CityGoals.Fiscal;
using CityGoals.Reading.Prose;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;
using CsCheck;

namespace CityGoals.Reading.Tests.Prose;

public class AnyReport
{
    private static readonly FiscalYear Year = new(2016);

    [Fact]
    public void Is_held_against_any_targets_without_failing() =>
        Gen.Select(SheetTexts.Any, SheetTexts.Any, SheetTexts.Any).Sample(
            (target, earlier, report) =>
            {
                var targets = TargetReader.Read(target, Year);
                var outcomes = FigureReader.Read(report, earlier, targets, Year);
                outcomes.Count.ShouldBe(targets.Count);
                foreach (var (outcome, aim) in outcomes.Zip(targets))
                {
                    (outcome.Result == TargetResult.NoReport).ShouldBe(string.IsNullOrWhiteSpace(report));
                    if (outcome.Figure is { } figure)
                    {
                        var source = outcome.Flags.HasFlag(FigureRemarks.FromEarlierRound) ? earlier : report;
                        figure.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                        (figure.Span.Start + figure.Span.Length).ShouldBeLessThanOrEqualTo(source.Length);
                    }

                    (outcome.Shortfall is not null).ShouldBe(outcome.Result == TargetResult.Short);
                    if (outcome.Result == TargetResult.Reached)
                    {
                        (outcome.Flags & (FigureRemarks.Forecast | FigureRemarks.PopulationsDiffer | FigureRemarks.DirectionUncertain)).ShouldBe(FigureRemarks.None);
                        (outcome.Figure is not null || outcome.Flags.HasFlag(FigureRemarks.StatedInWords)).ShouldBeTrue();
                    }
                }

                outcomes.Where(outcome => outcome.Figure is not null).GroupBy(outcome => (outcome.Figure!.Span, outcome.Flags & FigureRemarks.FromEarlierRound)).ShouldAllBe(same => same.Count() == 1);
            },
            iter: 4_000);

    [Fact]
    public void Gives_signals_that_lie_in_it() =>
        Gen.Select(SheetTexts.Any, SheetTexts.Any, SheetTexts.Any, SheetTexts.Any).Sample(
            (period, target, midTerm, final) =>
            {
                foreach (var signal in DriftReader.Read(PeriodReader.Read(period, Year), target, midTerm, final, Year))
                {
                    var source = signal.Column == ReportColumn.MidTerm ? midTerm : final;
                    var span = signal.Span ?? default;
                    span.Start.ShouldBeGreaterThanOrEqualTo(0);
                    (span.Start + span.Length).ShouldBeLessThanOrEqualTo(source.Length);
                }
            },
            iter: 3_000);

    [Fact]
    public void Means_the_same_in_any_width() =>
        Gen.Select(SheetTexts.Any, SheetTexts.Any).Sample(
            (target, report) =>
            {
                var said = Outcomes(target, report);
                Outcomes(SheetTexts.Full(target), SheetTexts.Full(report)).ShouldBe(said);
                Outcomes(SheetTexts.Half(target), SheetTexts.Half(report)).ShouldBe(said);
            },
            iter: 2_000);

    [Fact]
    public void Gives_the_same_signals_in_any_width() =>
        Gen.Select(SheetTexts.Any, SheetTexts.Any, SheetTexts.Any).Sample(
            (period, target, report) =>
            {
                var said = Signals(period, target, report);
                Signals(SheetTexts.Full(period), SheetTexts.Full(target), SheetTexts.Full(report)).ShouldBe(said);
                Signals(SheetTexts.Half(period), SheetTexts.Half(target), SheetTexts.Half(report)).ShouldBe(said);
            },
            iter: 2_000);

    private static string Signals(string period, string target, string report) =>
        string.Join(", ", DriftReader.Read(PeriodReader.Read(period, Year), target, null, report, Year).Select(signal => $"{signal.Kind} {FoldedText.Of(signal.Span?.In(report) ?? "").Text}"));

    private static string Outcomes(string target, string report) =>
        string.Join(", ", FigureReader.Read(report, null, TargetReader.Read(target, Year), Year).Select(outcome => $"{outcome.Result} {outcome.Figure?.Value} {outcome.Flags}"));
}
