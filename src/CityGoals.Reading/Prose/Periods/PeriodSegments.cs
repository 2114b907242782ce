using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>
/// Reads the times of a list one by one, each of them
/// <code>
/// segment = range-mark part | part [(range-mark | から) part | から | 以降] [まで] [頃] [時点]
/// part    = a row of <see cref="PeriodNotations"/>, completed from its neighbour where it is incomplete
/// </code>
/// </summary>
internal sealed class PeriodSegments(string text, FiscalYear sheet, PeriodCursor words)
{
    /// <summary>Why some of them could not be read.</summary>
    public PeriodRemarks Failure { get; private set; }

    /// <summary>The times from the cursor on, as long as list marks join them.</summary>
    public List<PeriodSegment> Read()
    {
        var segments = new List<PeriodSegment>();
        DateOnly? dated = null;
        do
        {
            if (ReadOne(dated) is { } segment)
            {
                segments.Add(segment);
                dated = segment.YearStated || dated is not null ? segment.Due ?? segment.Start : null;
            }
            else
            {
                Failure |= PeriodRemarks.UnknownTimeWords;
            }
        }
        while (words.Peek(0) == PeriodWord.List && words.Peek(1) is PeriodWord.Time or PeriodWord.Range && words.Take(PeriodWord.List));
        return segments;
    }

    private PeriodSegment? ReadOne(DateOnly? dated)
    {
        var until = words.Take(PeriodWord.Range);
        if (Part(dated, startYear: null) is not { } first)
        {
            return null;
        }

        var flags = first.Moment.Flags | Closing(ref until);
        return !until && words.Peek(0) is PeriodWord.Range or PeriodWord.From or PeriodWord.Since && OpensRange()
            ? Range(first, dated, flags)
            : Alone(first, until, flags);
    }

    private PeriodSegment? Alone(TimeMatch part, bool until, PeriodRemarks flags)
    {
        var moment = part.Moment;
        return moment.Nature switch
        {
            MomentNature.Point or MomentNature.Event => Of(PeriodKind.Deadline),
            MomentNature.Stretch => Of(until || flags.HasFlag(PeriodRemarks.EventDate) ? PeriodKind.Deadline : PeriodKind.Window),
            MomentNature.Throughout when !until => new(PeriodKind.Throughout, moment.Start ?? sheet.Start, moment.End ?? sheet.End, flags, part.YearStated),
            _ => null,
        };

        PeriodSegment Of(PeriodKind kind) => new(kind, moment.Start, moment.End, flags, part.YearStated);
    }

    // From its mark on.
    private PeriodSegment? Range(TimeMatch first, DateOnly? dated, PeriodRemarks flags)
    {
        var mark = words.Take().Kind;
        if (mark == PeriodWord.Since || words.Peek(0) != PeriodWord.Time || words.Nature is MomentNature.Throughout or MomentNature.Recurring or MomentNature.EachYear)
        {
            flags |= words.Take(PeriodWord.About) ? PeriodRemarks.About : PeriodRemarks.None;
            return first.Moment.Start is null ? null : new(PeriodKind.Window, first.Moment.Start, null, flags, first.YearStated);
        }

        var last = Part(first.YearStated || dated is not null ? first.Moment.Start : null, first.Moment.Start?.Year);
        if (last is null || first.Moment.Start is not { } start || last.Moment.End is not { } end || !MayBound(first) || !MayBound(last))
        {
            return null;
        }

        var until = false;
        flags |= last.Moment.Flags | Closing(ref until);
        Failure |= end < start ? PeriodRemarks.EndsBeforeStart : PeriodRemarks.None;
        return new(PeriodKind.Window, start, end, flags, first.YearStated || last.YearStated);
    }

    // A dash before other words is punctuation, not an open range.
    private bool OpensRange() =>
        words.Peek(0) != PeriodWord.Range || words.Peek(1) is PeriodWord.Time || text[words.Word.At] is '~' or '→' || words.Peek(1) is null;

    private PeriodRemarks Closing(ref bool until)
    {
        var flags = PeriodRemarks.None;
        while (true)
        {
            if (words.Take(PeriodWord.About))
            {
                flags |= PeriodRemarks.About;
            }
            else if (words.Take(PeriodWord.AsOf))
            {
                flags |= PeriodRemarks.EventDate;
            }
            else if (words.Nature == MomentNature.Event)
            {
                flags |= PeriodRemarks.EventDate;
                words.Take();
            }
            else if (words.Take(PeriodWord.Until))
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
        if (words.Peek(0) != PeriodWord.Time)
        {
            return null;
        }

        var found = words.Take().Time!;
        if (found.Incomplete)
        {
            return null;
        }

        return found.OfNextYear || (notBefore is not null && !found.YearStated)
            ? PeriodNotations.Longest(found.Text, found.At, new(sheet, found.YearStated ? null : notBefore, startYear), partial: false)
            : found;
    }

    private static bool MayBound(TimeMatch part) => part.Moment.Nature is MomentNature.Point or MomentNature.Stretch;
}
