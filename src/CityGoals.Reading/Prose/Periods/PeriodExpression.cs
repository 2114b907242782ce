namespace CityGoals.Reading.Prose.Periods;

/// <summary>One whole time of a period cell: a moment, a range, a list, with the words that belong to it.</summary>
/// <param name="Kind">What sort of time.</param>
/// <param name="Start">The first day, where there is one.</param>
/// <param name="Dues">The due dates, in order.</param>
/// <param name="Flags">What a person should know.</param>
/// <param name="At">Where it starts in folded text.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal sealed record PeriodExpression(PeriodKind Kind, DateOnly? Start, IReadOnlyList<DateOnly> Dues, PeriodRemarks Flags, int At, int End)
{
    public DateOnly? Due => Dues.Count > 0 ? Dues[^1] : null;

    /// <summary>Whether words in brackets that say <paramref name="gloss"/> say the same: the same end, and the same start where both have one.</summary>
    public bool AgreesWith(PeriodExpression gloss) =>
        gloss.Kind == PeriodKind.Recurring && gloss.Dues.Count == 0
        || (Due == gloss.Due && (Start is null || gloss.Start is null || Start == gloss.Start));
}
