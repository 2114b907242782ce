using CityGoals.Fiscal;
using CityGoals.Reading.Prose.Numbers;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>A report of one action, read for figures.</summary>
internal sealed class ReportText
{
    private static readonly WordTable<bool> PointsBackWords = WordTable.Of(
        "中間報告のとおり", "中間報告の通り", "中間のとおり", "中間報告と同じ", "中間報告と同様", "中間報告時のとおり", "中間報告に記載のとおり", "中間報告参照", "中間報告を参照", "前回報告のとおり", "前回のとおり", "上半期報告のとおり", "前期で実施済", "前期に実施済",
        "前期で完了", "前期に完了", "前期で達成", "上半期で実施済", "上半期に実施済", "上期で実施済", "中間期で達成", "中間時点で達成", "同上");

    // No clause that says of which year it speaks is longer; bounds the work on hostile texts.
    private const int Near = 40;

    private static readonly string[] LaterStates = ["来年度は", "来年度には", "次年度は", "次年度には", "翌年度は", "翌年度には"];

    private static readonly WordTable<bool> Newly = WordTable.Of("新たに", "新規に");

    private static readonly WordTable<bool> Further = WordTable.Of("にも", "さらに", "更に", "加えて");

    private static readonly string[] EarlierStates = ["前年度", "前年", "昨年度", "昨年", "前回", "従来"];

    private static readonly string[] EarlierWords = ["前", "昨", "当初", "基準", "従来"];

    public ReportText(string text, FiscalYear year)
    {
        Scan = Numbers.Figures.In(text, year);
        Figures = [.. Scan.Figures.Where(IsAchieved).Select(figure => FigureTargets.Of(Scan, figure) is { } draft ? new ReportFigure(Scan, figure, draft.Target) : null).OfType<ReportFigure>()];
        MarkSeries();
        var sums = Figures.Where(figure => figure.Figure.Says(FigureCue.Sum)).Select(Kind).ToHashSet();
        Figures = [.. Figures.Where(figure => !figure.InSeries || !sums.Contains(Kind(figure)))];

        static (int, string?) Kind(ReportFigure figure) => (figure.Sentence, figure.Figure.Unit?.Group);
    }

    public FigureScan Scan { get; }

    /// <summary>The figures that may be achieved ones, in order.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; }

    /// <summary>Whether the report refers to the earlier round.</summary>
    public bool PointsBack
    {
        get
        {
            for (var i = 0; i < Scan.Text.Length; i++)
            {
                if (PointsBackWords.StartingAt(Scan.Text, i).Length > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    // 35人、40人、38人, 3月にも2台, 新たに2団体が加わり and 6月に35人、10月に40人; but 参加者35人、講師2人 speaks of two things.
    private void MarkSeries()
    {
        foreach (var further in Figures.Where(figure =>
            Further.EndingAt(Scan.Text, figure.Figure.Left, figure.Sentence).Length > 0 || (figure.IsFlow && Newly.EndingAt(Scan.Text, figure.Figure.Left, figure.Sentence).Length > 0)))
        {
            further.InSeries = true;
        }

        foreach (var (one, next) in Figures.Zip(Figures.Skip(1)))
        {
            var (from, to) = (one.Figure.Right, next.Figure.TimeBefore?.At ?? next.Figure.Left);
            if (one.Sentence == next.Sentence && one.Figure.Unit?.Group == next.Figure.Unit?.Group && !next.Figure.HasOwnSubject && !next.Figure.Says(FigureCue.Sum)
                && from <= to && to - from <= 3 && Scan.Text.AsSpan(from, to - from).Trim() is "、" or "," or "・" or "と" or "及び" or "")
            {
                one.InSeries = next.InSeries = true;
            }
        }
    }

    // Targets repeated, what is missing, conditions, wholes, earlier levels and later plans are not achieved.
    private bool IsAchieved(Figure figure)
    {
        if (SpeaksOfLater(figure) || figure.IsWhole || figure.Says(FigureCue.Goal) || figure.Says(FigureCue.Missing) || figure.Says(FigureCue.Scope) || figure.Says(FigureCue.Part)
            || figure.Says(FigureCue.AtLeast) || figure.Says(FigureCue.AtMost) || figure.Says(FigureCue.MoreThan) || figure.Says(FigureCue.LessThan))
        {
            return false;
        }

        if (!figure.IsBaseline)
        {
            return figure.Says(FigureCue.Compared) || !SpeaksOfEarlier(figure);
        }

        // 9月末現在6回 and 実績6回 are achieved; 前年度6回 is not.
        var ofNow = figure.StartsFrom is null && figure.TimeAfter is null && figure.EarlierTime is { } words && !EarlierWords.Any(word => Scan.Text.AsSpan(words.At, words.End - words.At).Contains(word, StringComparison.Ordinal));
        figure.IsBaseline = !ofNow;
        return ofNow;
    }

    // 次年度は説明会を6回行う
    private bool SpeaksOfLater(Figure figure)
    {
        var from = Math.Max(figure.SentenceStart, figure.Left - Near);
        var words = Scan.Text.AsSpan(from, Math.Max(0, figure.Left - from));
        foreach (var state in LaterStates)
        {
            if (words.Contains(state, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 前年度の参加者は120人であった
    private bool SpeaksOfEarlier(Figure figure)
    {
        var clause = Scan.Text.AsSpan(figure.Subject.At, figure.HasOwnSubject ? figure.Subject.End - figure.Subject.At : 0);
        foreach (var state in EarlierStates)
        {
            if (clause.Contains(state, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
