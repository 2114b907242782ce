using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>Gives each target the level or the time that it starts from.</summary>
internal static class Baselines
{
    public static void Attach(FigureScan scan, List<TargetDraft> drafts)
    {
        var byFigure = drafts.ToDictionary(draft => draft.Figure!);
        TargetDraft? before = null;
        Figure? waiting = null;
        foreach (var figure in scan.Figures)
        {
            if (byFigure.TryGetValue(figure, out var draft))
            {
                var start = figure.StartsFrom ?? (Fits(waiting, figure) ? waiting : null);
                draft.Target = draft.Target with { Baseline = draft.Target.Baseline ?? (start is not null ? Of(scan, start) : Earlier(scan, figure)) };
                waiting = null;
                before = draft;
            }
            else if (figure.IsBaseline && before is { Target.Baseline: null, Figure: { } target } && figure.Bracket >= target.Right && Fits(figure, target))
            {
                before.Target = before.Target with { Baseline = Of(scan, figure) };
            }
            else if (figure.IsBaseline)
            {
                waiting = figure;
            }
        }
    }

    /// <summary>A figure as a baseline.</summary>
    public static Baseline Of(FigureScan scan, Figure figure)
    {
        var time = Time(scan, figure);
        return new(figure.Value, figure.Unit?.Name ?? "", time is { } words ? scan.Words(words) : "", scan.Folded.Span(figure.Left, figure.Right));
    }

    private static Baseline? Earlier(FigureScan scan, Figure figure) =>
        figure.EarlierTime is { } words ? new(null, "", scan.Words(Bare(scan.Text, words)), scan.Folded.Span(words.At, words.End)) : null;

    private static (int At, int End)? Time(FigureScan scan, Figure figure) =>
        figure.TimeAfter is { } after ? (after.At, after.End)
        : figure.TimeBefore is { } before ? (before.At, before.End)
        : figure.EarlierTime is { } words ? Bare(scan.Text, words)
        : null;

    // The 前年度 of 前年度比.
    private static (int At, int End) Bare(string text, (int At, int End) words)
    {
        var (_, mark) = Marks.EndingAt(text, words.End, words.At + 1);
        return (text[words.At] == '対' ? words.At + 1 : words.At, words.End - mark);
    }

    private static readonly WordTable<bool> Marks = WordTable.Of(FigureCues.ComparisonMarks);

    private static bool Fits(Figure? baseline, Figure target) =>
        baseline is not null && baseline.SentenceStart == target.SentenceStart && (baseline.Unit is null || target.Unit is null || baseline.Unit.Group == target.Unit.Group);
}
