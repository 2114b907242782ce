using CityGoals.Fiscal;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>
/// Puts the words of a period cell together:
/// <code>
/// expression = [目標年度] segment { list-mark segment } | 毎年 segment { list-mark segment } | recurring { [list-mark] recurring }
/// </code>
/// with a segment as in <see cref="PeriodSegments"/>.
/// </summary>
internal sealed class PeriodGrammar(string text, FiscalYear sheet)
{
    private readonly List<PeriodExpression> expressions = [];
    private PeriodCursor words = new([]);
    private PeriodRemarks failure;

    /// <summary>The times that the words name, and why some could not be read; words in brackets are left to the caller.</summary>
    public (IReadOnlyList<PeriodExpression> Expressions, PeriodRemarks Failure) Read(List<PeriodToken> tokens)
    {
        words = new(tokens);
        while (!words.AtEnd)
        {
            var goal = words.Take(PeriodWord.Goal);
            var word = words.Peek(0);
            if (word == PeriodWord.Time || (word == PeriodWord.Range && words.Peek(1) == PeriodWord.Time))
            {
                ReadExpression(goal);
            }
            else if (word is not null)
            {
                failure |= word is PeriodWord.Unknown or PeriodWord.Until or PeriodWord.Since ? PeriodRemarks.UnknownTimeWords : PeriodRemarks.None;
                words.Take();
            }
        }

        return (expressions, failure);
    }

    private void ReadExpression(bool goal)
    {
        var first = words.Place;
        if (words.Nature is MomentNature.Recurring or MomentNature.EachYear)
        {
            ReadRecurring(first);
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

    // 毎年5月 has this year's date, 毎月 none.
    private void ReadRecurring(int first)
    {
        var nature = words.Nature;
        var own = words.Take().Time!.Moment.End;
        while (words.Nature == MomentNature.Recurring || (words.Peek(0) == PeriodWord.List && words.NatureAhead(1) == MomentNature.Recurring))
        {
            words.Take();
        }

        var dated = nature == MomentNature.EachYear && own is null && words.Peek(0) == PeriodWord.Time ? ReadSegments() : [];
        words.Take(PeriodWord.Until);
        Add(first, PeriodKind.Recurring, null, [.. dated.Select(segment => segment.Due).Append(own).OfType<DateOnly>().Order()], Flags(dated));
    }

    private List<PeriodSegment> ReadSegments()
    {
        var reader = new PeriodSegments(text, sheet, words);
        var segments = reader.Read();
        failure |= reader.Failure;
        return segments;
    }

    private void Add(int first, PeriodKind kind, DateOnly? start, IReadOnlyList<DateOnly> dues, PeriodRemarks flags)
    {
        var outside = (start is { } day && !sheet.Contains(day)) || dues.Any(due => !sheet.Contains(due));
        expressions.Add(new(kind, start, dues, flags | (outside ? PeriodRemarks.OutsideYear : PeriodRemarks.None), words.At(first).At, words.At(words.Place - 1).End));
    }

    private static PeriodRemarks Flags(List<PeriodSegment> segments) => segments.Aggregate(PeriodRemarks.None, (flags, segment) => flags | segment.Flags);
}
