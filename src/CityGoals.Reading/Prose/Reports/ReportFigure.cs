using CityGoals.Reading.Prose.Numbers;
using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>A figure of a report that may be an achieved one.</summary>
internal sealed class ReportFigure(FigureScan scan, Figure figure, NumericTarget reading)
{
    // Bounds the work on hostile texts; longer sentences say more than one thing.
    private const int Nearby = 60;

    public Figure Figure { get; } = figure;

    /// <summary>The figure read as a target would be: value, basis, counting.</summary>
    public NumericTarget Reading { get; } = reading;

    /// <summary>Whether it is one of several of a kind, none of them the whole: 35人、40人、38人.</summary>
    public bool InSeries { get; set; }

    public bool IsPlanned { get; } = figure.Says(FigureCue.Forecast) || Predicates.IsPlanned(scan.Text, figure.Right);

    public bool IsLevel { get; } = Predicates.IsLevel(scan.Text, figure.Right);

    public bool IsFlow { get; } = Predicates.IsFlow(scan.Text, figure.Right);

    /// <summary>Whether it has no noun of its own in front.</summary>
    public bool IsBare { get; } = !figure.HasOwnSubject || WordOverlap.IsGeneric(scan.Text, figure.Subject.At, figure.Subject.End);

    /// <summary>Whether its sentence starts with it, so that it speaks of the action itself.</summary>
    public bool LeadsSentence { get; } = scan.Text.AsSpan(figure.SentenceStart, Math.Max(0, (figure.TimeBefore?.At ?? figure.Left) - figure.SentenceStart)).Trim().Length == 0;

    /// <summary>Whether something else was done with it: 17件で1,680万円を縮減した.</summary>
    public bool IsMeans { get; } = figure.Right < scan.Text.Length && scan.Text[figure.Right] == 'で';

    /// <summary>Whether the words in front of it say what the target counts.</summary>
    public bool SaysSubject(string subject) => subject.Length > 0 && Figure.HasOwnSubject && scan.Words(Figure.Subject).Contains(subject, StringComparison.Ordinal);

    /// <summary>Where its sentence starts, which tells sentences apart.</summary>
    public int Sentence => Figure.SentenceStart;

    public double OverlapNear(WordOverlap words) =>
        Math.Max(words.In(scan.Text, Figure.Subject.At, Figure.Subject.End), words.In(scan.Text, Figure.Right, Clause(Figure.Right)));

    public double OverlapAround(WordOverlap words) => words.In(scan.Text, Start(), End());

    public bool HasNearby(string word) => word.Length > 0 && scan.Text.AsSpan(Start(), End() - Start()).Contains(word, StringComparison.Ordinal);

    private int Start() => Math.Max(Figure.SentenceStart, Figure.Left - Nearby);

    private int End()
    {
        var limit = Math.Min(scan.Text.Length, Figure.Right + Nearby);
        var end = scan.Text.AsSpan(Figure.Right, limit - Figure.Right).IndexOf('。');
        return end < 0 ? limit : Figure.Right + end;
    }

    private int Clause(int at)
    {
        var limit = Math.Min(scan.Text.Length, at + 16);
        var end = scan.Text.AsSpan(at, limit - at).IndexOfAny('。', '、', '(');
        return end < 0 ? limit : at + end;
    }
}
