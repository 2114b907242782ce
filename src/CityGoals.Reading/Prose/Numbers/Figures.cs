using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Periods;

namespace CityGoals.Reading.Prose.Numbers;

/// <summary>Reads the figures of a text with all that the words around them say.</summary>
internal static class Figures
{
    public static FigureScan In(string text, FiscalYear year)
    {
        var scan = FigureScanner.Scan(FoldedText.Of(text), year);
        FigureSurroundings.Attach(scan);
        FigurePairs.Join(scan);
        for (var i = 0; i < scan.Figures.Count; i++)
        {
            var figure = scan.Figures[i];
            figure.Context = Subjects.Context(scan, i);
            figure.Subject = Subjects.Of(scan, i);
            if (scan.Text.AsSpan(figure.Subject.At, figure.Subject.End - figure.Subject.At).StartsWith("うち"))
            {
                figure.Before.Add(FigureCue.Part);
                figure.Subject = Subjects.Between(scan.Text, figure.Subject.At + 2, figure.Subject.End);
            }

            figure.IsBaseline |= SaysBaseline(figure, year);
        }

        return scan;
    }

    // 現状75%, H27実績75%, 75%(H27); but 前年度の21人未満 is a target.
    private static bool SaysBaseline(Figure figure, FiscalYear year) =>
        (figure.Before.Contains(FigureCue.Baseline) || IsPast(figure.TimeBefore, year) || IsPast(figure.TimeAfter, year))
        && !figure.Before.Contains(FigureCue.Goal) && !figure.Before.Contains(FigureCue.Compared) && !figure.After.Any(cue => cue is not (FigureCue.Forecast or FigureCue.Reach));

    private static bool IsPast(TimeMatch? time, FiscalYear year) => time?.Moment.End < year.Start;
}
