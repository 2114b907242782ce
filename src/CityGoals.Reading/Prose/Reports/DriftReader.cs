using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>Finds signs in the reports of an action that it drifts from its plan.</summary>
public static class DriftReader
{
    /// <summary>Reads the signs, those of the mid-term report first. Works in time linear to the texts and never fails.</summary>
    /// <param name="plan">The period of the action, as read or as a person corrected it.</param>
    /// <param name="target">The text of its target cell; may be empty.</param>
    /// <param name="midTerm">The mid-term report: empty if the cell is empty, none if the round was not held yet.</param>
    /// <param name="final">The final report, likewise.</param>
    /// <param name="year">The fiscal year of the sheet.</param>
    public static IReadOnlyList<DriftSignal> Read(Period plan, string target, string? midTerm, string? final, FiscalYear year)
    {
        var signals = new List<DriftSignal>();
        var targets = TargetReader.Read(target, year);
        ReadColumn(signals, ReportColumn.MidTerm, midTerm);
        ReadColumn(signals, ReportColumn.Final, final);
        if (!string.IsNullOrWhiteSpace(midTerm) && final is not null && FoldedText.Of(midTerm, dropSpace: true).Text == FoldedText.Of(final, dropSpace: true).Text)
        {
            signals.Add(new(DriftKind.SameAsMidTerm, ReportColumn.Final, new(0, final.Length), new("期末報告が中間報告と同じ文です。", "The final report is the same as the mid-term report.")));
        }

        return signals;

        void ReadColumn(List<DriftSignal> signals, ReportColumn column, string? report)
        {
            if (report is null)
            {
                return;
            }

            if (string.IsNullOrWhiteSpace(report))
            {
                signals.Add(new(DriftKind.EmptyReport, column, null, new("報告欄が空です。", "The report is empty.")));
                return;
            }

            var folded = FoldedText.Of(report);
            signals.AddRange(DriftTimes.In(folded, plan, column, year));
            foreach (var (member, missing) in targets.Take(FigureReader.MostTargets).Select(aim => Populations.Compare(aim, folded.Text)).OfType<Population>().Take(1))
            {
                var at = folded.Text.IndexOf(member, StringComparison.Ordinal);
                signals.Add(new(
                    DriftKind.PopulationsDiffer, column, folded.Span(at, at + member.Length),
                    new($"目標の対象のうち「{missing}」が報告にありません。", $"The report leaves out some of whom or what the target counts: {missing}.")));
            }
        }
    }
}
