using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>Targets without a figure: whole sets and directions.</summary>
internal static class Unmeasured
{
    public static IEnumerable<TargetDraft> In(FigureScan scan, IReadOnlyList<Direction> directions) => WholeSets.In(scan).Select(set => OfSet(scan, set)).Concat(directions.Select(direction => OfDirection(scan, direction)));

    private static TargetDraft OfSet(FigureScan scan, WholeSet set) =>
        new(set.At, WithSubject(scan, Subjects.Around(scan.Text, set.Clause, set.At, set.End), new() { Span = scan.Folded.Span(set.At, set.End), Words = scan.Words((set.At, set.End)), Comparator = Comparator.All }));

    private static TargetDraft OfDirection(FigureScan scan, Direction direction)
    {
        var at = direction.Earlier.At < direction.Earlier.End ? direction.Earlier.At : direction.At;
        var earlier = scan.Folded.Span(direction.Earlier.At, direction.Earlier.End);
        return new(at, WithSubject(scan, Subjects.Between(scan.Text, direction.Clause, at), new()
        {
            Span = scan.Folded.Span(at, direction.End),
            Words = scan.Words((at, direction.End)),
            Comparator = direction.Comparator,
            Value = direction.Change,
            Unit = direction.Change is null ? "" : Units.Percent,
            Basis = direction.Change is null ? Basis.Absolute : Basis.Change,
            Baseline = earlier.Length == 0 ? null : new(null, "", scan.Words(direction.Earlier), earlier),
        }));
    }

    private static NumericTarget WithSubject(FigureScan scan, (int At, int End) subject, NumericTarget target) =>
        subject.At < subject.End ? target with { Subject = scan.Words(subject), SubjectSpan = scan.Folded.Span(subject.At, subject.End) } : target;
}
