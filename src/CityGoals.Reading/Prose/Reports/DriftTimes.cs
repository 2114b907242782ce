using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>Finds drift in the times that a report names: later deadlines, later fiscal years, work outside the planned period.</summary>
internal static class DriftTimes
{
    private static readonly WordTable<bool> Limits = WordTable.Of(
        "までに", "まで", "とする", "とした", "となる見込", "に延期", "へ延期", "に変更", "へ変更", "にずれ込", "に延長", "まで延長", "に先送り", "へ先送り", "に見直", "に改め", "を目途", "を目標");

    private static readonly WordTable<bool> Decided = WordTable.Of("こととした", "ことにした", "延期した", "変更した", "延長した", "ずれ込んだ", "先送りした", "見直した", "こととなった", "ことになった", "改めた");

    private static readonly WordTable<bool> Handing = WordTable.Of("先送り", "繰り越", "繰越し", "繰越す", "繰越と", "持ち越", "次年度に継続", "次年度へ継続", "来年度に継続", "来年度へ継続", "翌年度に継続");

    // Behind a time these make it the time of a state, not of work.
    private static readonly WordTable<bool> States = WordTable.Of("の", "現在", "時点", "付", "末の", "末現在", "末時点", "施行", "版", "分");

    public static IEnumerable<DriftSignal> In(FoldedText report, Period plan, ReportColumn column, FiscalYear year)
    {
        var text = report.Text;
        var when = new When(year);
        var seen = new HashSet<(DriftKind, DateOnly?)>();
        for (var i = 0; i < text.Length;)
        {
            if (Handing.StartingAt(text, i).Length is > 0 and var word)
            {
                if (seen.Add((DriftKind.CarriedOver, null)))
                {
                    yield return CarriedOver(report.Span(i, i + word), column, report);
                }

                i += word;
            }
            else if (PeriodNotations.InProse(text, i, when) is { } time)
            {
                if (Of(report, time, plan, column, year) is { } signal && seen.Add((signal.Kind, time.Moment.End)))
                {
                    yield return signal;
                }

                i = time.End;
            }
            else
            {
                i++;
            }
        }
    }

    private static DriftSignal? Of(FoldedText report, TimeMatch time, Period plan, ReportColumn column, FiscalYear year)
    {
        var text = report.Text;
        var (start, end) = (time.Moment.Start!.Value, time.Moment.End!.Value);
        var (_, limit) = Limits.StartingAt(text, time.End);
        if (limit > 0 && plan.Due is { } due && end > due && IsAhead(text, time.End))
        {
            return new(
                DriftKind.DeadlineMoved, column, report.Span(time.At, time.End + limit),
                new($"計画の期限は{PeriodWording.Ja(due)}ですが、報告では{PeriodWording.Ja(end)}です。", $"The plan ends on {PeriodWording.En(due)}; the report says {PeriodWording.En(end)}."));
        }

        if (start > year.End)
        {
            return time.Words.Contains("年度", StringComparison.Ordinal) && IsAhead(text, time.End) ? CarriedOver(report.Span(time.At, time.End), column, report) : null;
        }

        // Whole fiscal years, halves and quarters say nothing about the month of the work.
        var outside = end.DayNumber - start.DayNumber <= 31 && end <= year.End && start >= year.Start && ((plan.Start is { } first && end < first) || (plan.Due is { } last && start > last));
        return outside && States.StartingAt(text, time.End).Length == 0
            ? new(
                DriftKind.OutsidePeriod, column, report.Span(time.At, time.End),
                new($"計画の期間（{plan.Explain().Japanese}）の外の時期です。", $"This lies outside the planned period ({plan.Explain().English})."))
            : null;
    }

    private static DriftSignal CarriedOver(TextSpan span, ReportColumn column, FoldedText report) =>
        new(DriftKind.CarriedOver, column, span, new($"「{span.In(report.Original)}」：翌年度以降へ送られています。", "Work is handed on to a later fiscal year."));

    // What is still to be done, or was only just decided.
    private static bool IsAhead(string text, int at) => Predicates.SentenceIsAhead(text, at) || Predicates.SaysInSentence(text, at, Decided);
}
