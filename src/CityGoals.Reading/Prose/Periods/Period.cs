using System.Text.Json.Serialization;

namespace CityGoals.Reading.Prose.Periods;

/// <summary>What a period cell (期間・期限) says about when an action is done.</summary>
/// <param name="Text">The text of the cell, as it was given.</param>
/// <param name="Kind">What sort of time it names.</param>
/// <param name="Start">The first day, where it names one.</param>
/// <param name="Due">The last day, where it names one; none for what recurs.</param>
/// <param name="Dues">All due dates, in order: one for most texts, several for 9月、12月, this year's for what recurs at a date.</param>
/// <param name="Flags">What a person should know about the reading.</param>
/// <param name="Span">The words that were read; none if none were.</param>
public sealed record Period(string Text, PeriodKind Kind, DateOnly? Start, DateOnly? Due, IReadOnlyList<DateOnly> Dues, PeriodRemarks Flags, TextSpan? Span)
{
    /// <summary>Whether the dates are only about right.</summary>
    [JsonIgnore]
    public bool About => Flags.HasFlag(PeriodRemarks.About);

    /// <summary>Whether people may be reminded from the due dates before a person has confirmed them.</summary>
    [JsonIgnore]
    public bool Remindable => Dues.Count > 0 && !Flags.HasFlag(PeriodRemarks.SessionDateToBeSet);

    /// <summary>What was read, in words for a person; the Japanese reads back to the same kind and dates.</summary>
    public BilingualText Explain() => PeriodWording.Of(this);

    /// <summary>One sentence for each flag.</summary>
    public IReadOnlyList<BilingualText> Notes() => PeriodWording.Notes(Flags);

    /// <inheritdoc/>
    public bool Equals(Period? other) =>
        other is not null && Text == other.Text && Kind == other.Kind && Start == other.Start && Due == other.Due
        && Flags == other.Flags && Span == other.Span && Dues.SequenceEqual(other.Dues);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Kind, Start, Due, Flags, Span);
}
