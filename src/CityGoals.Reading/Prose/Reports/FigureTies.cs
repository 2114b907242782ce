using CityGoals.Reading.Prose.Numbers;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>A figure tied to a target, if any, and what hinders.</summary>
internal readonly record struct FigureTie(ReportFigure? Figure, FigureRemarks Flags);

/// <summary>Ties the figures of a report to the targets of its action: same unit, compatible counting, best overlap of subject.</summary>
internal static class FigureTies
{
    // Bounds the work on hostile texts; no report has more figures of one unit that matter.
    private const int MostOfAUnit = 64;

    // Units so common that the unit alone ties nothing.
    private static readonly HashSet<string> CommonUnits = ["人", "回", "件", Units.Percent, "円", "日", "時間", "分", "か所", "点", "本", "枚", "個", "つ", ""];

    public static FigureTie[] Find(ReportText report, IReadOnlyList<NumericTarget> targets)
    {
        var byUnit = report.Figures.GroupBy(figure => figure.Figure.Unit?.Group ?? "").ToDictionary(group => group.Key, group => group.Take(MostOfAUnit).ToList());
        var candidates = new List<(int Target, ReportFigure Figure, double Score)>();
        var ties = new FigureTie[targets.Count];
        var ofUnit = targets.CountBy(target => Units.GroupOf(Unit(target))).ToDictionary();
        for (var i = 0; i < targets.Count; i++)
        {
            var words = new WordOverlap(targets[i].Subject);
            var context = new WordOverlap(targets[i].Context);
            var unit = Unit(targets[i]);
            var figures = targets[i] is { Comparator: Comparator.All, Of: null } ? [] : unit.Length == 0 && targets[i].Value == 0 ? [.. report.Figures.Where(figure => figure.Reading.Value == 0).Take(MostOfAUnit)] : byUnit.GetValueOrDefault(Units.GroupOf(unit), []);
            foreach (var figure in figures)
            {
                if (Score(targets[i], words, context, figure, alone: figures.Count == 1 && ofUnit[Units.GroupOf(unit)] == 1, only: ofUnit[Units.GroupOf(unit)] == 1) is { } score)
                {
                    candidates.Add((i, figure, score));
                }
            }

            ties[i] = new(null, UnitDiffers(targets[i], words, report) ? FigureRemarks.UnitDiffers : FigureRemarks.None);
        }

        Assign(candidates, ties);
        return ties;
    }

    // The best tie first; each figure once. Two figures of one sentence that fit a target equally well decide nothing, nor does one of a series.
    private static void Assign(List<(int Target, ReportFigure Figure, double Score)> candidates, FigureTie[] ties)
    {
        var taken = new HashSet<ReportFigure>();
        var settled = new HashSet<int>();
        foreach (var (target, figure, score) in candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Figure.Figure.At).ThenBy(candidate => candidate.Target))
        {
            if (settled.Contains(target) || taken.Contains(figure))
            {
                continue;
            }

            settled.Add(target);
            var rival = candidates.Find(other => other.Target == target && other.Figure != figure && !taken.Contains(other.Figure) && other.Score == score && other.Figure.Sentence == figure.Sentence && other.Figure.Reading.Value != figure.Reading.Value);
            if (rival.Figure is not null || figure.InSeries)
            {
                ties[target] = new(null, FigureRemarks.Ambiguous);
            }
            else
            {
                taken.Add(figure);
                ties[target] = new(figure, FigureRemarks.None);
            }
        }
    }

    // alone: the only figure of the report and the only target with the unit; only: the only target.
    private static double? Score(NumericTarget target, WordOverlap words, WordOverlap context, ReportFigure figure, bool alone, bool only)
    {
        var reading = figure.Reading;
        if (reading.Value is null || Basis(target) != reading.Basis || Clashes(target.Counting, reading.Counting) || ClashesPer(target, reading) || (target.Comparator == Comparator.Keep && figure.IsFlow))
        {
            return null;
        }

        var near = Math.Max(figure.OverlapNear(words), figure.OverlapNear(context));
        var headNearby = figure.HasNearby(words.Head) || (words.IsEmpty && figure.HasNearby(context.Head));
        var partOf = target.Of is not null && target.Of == reading.Of;
        if ((target.Of is null && reading.Of is not null && near == 0) || (!figure.IsLevel && IsStep(target, reading.Value.Value)) || (target.Baseline?.Value is not null && figure.IsFlow))
        {
            return null;
        }

        // Without a word in common, only what cannot mean anything else.
        var speaksOfIt = figure.IsBare && target.Of is null
            && ((only && figure.IsLevel) || (alone && ((figure.LeadsSentence && !figure.IsMeans && target.Comparator is Comparator.AtLeast or Comparator.MoreThan or Comparator.About) || reading.Basis == Targets.Basis.Change || !CommonUnits.Contains(reading.Unit))));
        double? tie = (words.IsEmpty && context.IsEmpty, near, headNearby) switch
        {
            (true, _, _) => figure.IsBare ? 2 : 1,
            (_, > 0, true) => 3 + (2 * near),
            (_, var share, _) when share >= (words.IsLong ? 0.75 : 0.5) => 3 + (2 * near),
            (_, _, true) => 2 + figure.OverlapAround(words),
            _ => partOf ? 2 : speaksOfIt ? 1 : null,
        };
        return tie is null ? null : tie
            + (figure.SaysSubject(target.Subject) ? 0.75 : 0)
            + (target.Counting != Counting.None && target.Counting == reading.Counting ? 0.5 : 0)
            + (partOf ? 0.5 : 0)
            + (figure.IsLevel ? 0.25 : 0)
            - (figure.IsPlanned ? 0.1 : 0);
    }

    // Below the level it starts from, a figure is rather a step than the level reached.
    private static bool IsStep(NumericTarget target, decimal value) => target is { Basis: Targets.Basis.Absolute, Value: { } aim, Baseline.Value: { } start } && (aim > start ? value < start : aim < start && value > start);

    private static Basis Basis(NumericTarget target) => target.Value is null ? Targets.Basis.Absolute : target.Basis;

    private static string Unit(NumericTarget target) => target.Value is null && target.Baseline is { } start ? start.Unit : target.Unit;

    private static bool Clashes(Counting one, Counting other) => one != Counting.None && other != Counting.None && one != other;

    // Twice a month is not held against the meetings of half a year.
    private static bool ClashesPer(NumericTarget target, NumericTarget figure) => !IsOfYear(target.Per) && figure.Per != target.Per ? figure.Per.Length == 0 || !target.Per.EndsWith(figure.Per, StringComparison.Ordinal) : IsOfYear(target.Per) && !IsOfYear(figure.Per);

    private static bool IsOfYear(string per) => per is "" or "年" or "年間" or "毎年" or "毎年度" or "年度";

    private static bool UnitDiffers(NumericTarget target, WordOverlap words, ReportText report) =>
        target.Value is not null && !words.IsEmpty && target.Unit is "" or Units.Percent && report.Figures.Take(MostOfAUnit).Any(figure =>
            (target.Unit == Units.Percent ? figure.Reading.Unit.Length == 0 : figure.Reading.Unit == Units.Percent) && figure.HasNearby(words.Head));
}
