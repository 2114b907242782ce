using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose;

/// <summary>
/// Puts the words of a period cell together:
/// <code>
/// expression = [目標年度] segment { list-mark segment } | 毎年 segment { list-mark segment } | recurring { [list-mark] recurring }
/// segment    = range-mark part | part [(range-mark | から) part | から | 以降] [まで] [頃] [時点]
/// part       = a row of <see cref="PeriodNotations"/>, completed from its neighbour where it is incomplete
/// </code>
/// </summary>
internal sealed class PeriodGrammar(string text, FiscalYear sheet)
{
    private readonly List<PeriodExpression> expressions = [];
    private List<PeriodToken> words = [];
    private int next;
    private PeriodRemarks failure;

    /// <summary>The times that the words name, and why some could not be read; words in brackets are left to the caller.</summary>
    public (IReadOnlyList<PeriodExpression> Expressions, PeriodRemarks Failure) Read(List<PeriodToken> tokens)
    {
        words = tokens;
        while (next < words.Count)
        {
            var goal = Take(PeriodWord.Goal);
            var word = Peek(0);
            if (word == PeriodWord.Time || (word == PeriodWord.Range && Peek(1) == PeriodWord.Time))
            {
                ReadExpression(goal);
            }
            else
            {
                failure |= word is PeriodWord.Unknown or PeriodWord.Until or PeriodWord.Since ? PeriodRemarks.UnknownTimeWords : PeriodRemarks.None;
                next++;
            }
        }

        return (expressions, failure);
    }

    private void ReadExpression(bool goal)
    {
        var first = next;
        var nature = words[next].Time?.Moment.Nature;
        if (nature is MomentNature.Recurring or MomentNature.EachYear)
        {
            var own = words[next++].Time!.Moment.End;
            while (Peek(0) == PeriodWord.Time && NatureAt(next) == MomentNature.Recurring || (Peek(0) == PeriodWord.List && NatureAt(next + 1) == MomentNature.Recurring))
            {
                next++;
            }

            var dated = nature == MomentNature.EachYear && own is null && Peek(0) == PeriodWord.Time ? ReadSegments() : [];
            Take(PeriodWord.Until);
            Add(first, PeriodKind.Recurring, null, [.. dated.Select(segment => segment.Due).Append(own).OfType<DateOnly>().Order()], Flags(dated));
            return;
        }

        var segments = ReadSegments();
        if (segments is [var only])
        {
            var kind = goal && only.Kind == PeriodKind.Window && only.Due is not null ? PeriodKind.Deadline : only.Kind;
            Add(first, kind, kind == PeriodKind.Deadline ? null : only.Start, only.Due is { } due ? [due] : [], only.Flags);
        }
        else if (segments.All(segment => segment is { Kind: PeriodKind.Deadline or PeriodKind.Window, Start: not null, Due: not null }))
        {
            Add(first, PeriodKind.Window, segments.Min(segment => segment.Start), [.. segments.Select(segment => segment.Due!.Value).Distinct().Order()], Flags(segments));
        }
        else
        {
            failure |= PeriodRemarks.SeveralTimes;
        }
    }

    private List<Segment> ReadSegments()
    {
        var segments = new List<Segment>();
        DateOnly? dated = null;
        do
        {
            if (ReadSegment(dated) is { } segment)
            {
                segments.Add(segment);
                dated = segment.YearStated || dated is not null ? segment.Due ?? segment.Start : null;
            }
            else
            {
                failure |= PeriodRemarks.UnknownTimeWords;
            }
        }
        while (Peek(0) == PeriodWord.List && Peek(1) is PeriodWord.Time or PeriodWord.Range && Take(PeriodWord.List));
        return segments;
    }

    private Segment? ReadSegment(DateOnly? dated)
    {
        var until = Take(PeriodWord.Range);
        if (Part(dated, startYear: null) is not { } first)
        {
            return null;
        }

        var flags = first.Moment.Flags | Closing(ref until);
        if (!until && Peek(0) is PeriodWord.Range or PeriodWord.From or PeriodWord.Since && OpensRange())
        {
            var mark = words[next++].Kind;
            if (mark == PeriodWord.Since || Peek(0) != PeriodWord.Time)
            {
                Take(PeriodWord.About);
                return first.Moment.Start is null ? null : new(PeriodKind.Window, first.Moment.Start, null, flags, first.YearStated);
            }

            var last = Part(first.YearStated || dated is not null ? first.Moment.Start : null, first.Moment.Start?.Year);
            if (last is null || first.Moment.Start is not { } start || last.Moment.End is not { } end || NotInRange(first) || NotInRange(last))
            {
                return null;
            }

            flags |= last.Moment.Flags | Closing(ref until);
            failure |= end < start ? PeriodRemarks.EndsBeforeStart : PeriodRemarks.None;
            return new(PeriodKind.Window, start, end, flags, first.YearStated || last.YearStated);
        }

        var moment = first.Moment;
        var kind = moment.Nature switch
        {
            MomentNature.Point or MomentNature.Event => PeriodKind.Deadline,
            MomentNature.Stretch => until || flags.HasFlag(PeriodRemarks.EventDate) ? PeriodKind.Deadline : PeriodKind.Window,
            MomentNature.Throughout when !until => PeriodKind.Throughout,
            _ => PeriodKind.Unread,
        };
        return kind switch
        {
            PeriodKind.Unread => null,
            PeriodKind.Throughout => new(kind, moment.Start ?? sheet.Start, moment.End ?? sheet.End, flags, first.YearStated),
            _ => new(kind, moment.Start, moment.End, flags, first.YearStated),
        };
    }

    // A dash before other words is punctuation, not an open range.
    private bool OpensRange() =>
        Peek(0) != PeriodWord.Range || Peek(1) is PeriodWord.Time || text[words[next].At] is '~' or '→' || next + 1 >= words.Count;

    private PeriodRemarks Closing(ref bool until)
    {
        var flags = PeriodRemarks.None;
        while (true)
        {
            if (Take(PeriodWord.About))
            {
                flags |= PeriodRemarks.About;
            }
            else if (Take(PeriodWord.AsOf) || TakeEvent())
            {
                flags |= PeriodRemarks.EventDate;
            }
            else if (Take(PeriodWord.Until))
            {
                until = true;
            }
            else
            {
                return flags;
            }
        }
    }

    private TimeMatch? Part(DateOnly? notBefore, int? startYear)
    {
        if (Peek(0) != PeriodWord.Time)
        {
            return null;
        }

        var found = words[next++].Time!;
        if (found.Incomplete)
        {
            return null;
        }

        return found.OfNextYear || (notBefore is not null && !found.YearStated)
            ? PeriodNotations.Longest(found.Text, found.At, new(sheet, found.YearStated ? null : notBefore, startYear), partial: false)
            : found;
    }

    private static bool NotInRange(TimeMatch part) => part.Moment.Nature is not (MomentNature.Point or MomentNature.Stretch);

    private void Add(int first, PeriodKind kind, DateOnly? start, IReadOnlyList<DateOnly> dues, PeriodRemarks flags)
    {
        var outside = (start is { } day && !sheet.Contains(day)) || dues.Any(due => !sheet.Contains(due));
        expressions.Add(new(kind, start, dues, flags | (outside ? PeriodRemarks.OutsideYear : PeriodRemarks.None), words[first].At, words[next - 1].End));
    }

    private static PeriodRemarks Flags(List<Segment> segments) => segments.Aggregate(PeriodRemarks.None, (flags, segment) => flags | segment.Flags);

    private PeriodWord? Peek(int ahead) => next + ahead < words.Count ? words[next + ahead].Kind : null;

    private MomentNature? NatureAt(int index) => index < words.Count ? words[index].Time?.Moment.Nature : null;

    private bool TakeEvent()
    {
        var found = NatureAt(next) == MomentNature.Event;
        next += found ? 1 : 0;
        return found;
    }

    private bool Take(PeriodWord kind)
    {
        var found = Peek(0) == kind;
        next += found ? 1 : 0;
        return found;
    }

    private sealed record Segment(PeriodKind Kind, DateOnly? Start, DateOnly? Due, PeriodRemarks Flags, bool YearStated);
}
