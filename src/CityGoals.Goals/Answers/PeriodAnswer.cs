using CityGoals.Reading.Prose.Periods;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>A period as it was read.</summary>
/// <param name="Notes">A sentence for each flag.</param>
internal sealed record PeriodAnswer(
    string Kind,
    DateOnly? Start,
    DateOnly? Due,
    IReadOnlyList<DateOnly> Dues,
    IReadOnlyList<string> Flags,
    string ExplainJa,
    string ExplainEn,
    IReadOnlyList<Bilingual> Notes)
{
    /// <summary>The answer for a period; none where the form states none.</summary>
    public static PeriodAnswer? Of(Period period)
    {
        if (period.Kind == PeriodKind.Unstated) return null;
        var words = period.Explain();
        return new PeriodAnswer(
            Wire.Name(period.Kind.ToString()), period.Start, period.Due, period.Dues, [.. Readings.Names(period.Flags).Select(Wire.Name)],
            words.Japanese, words.English, [.. period.Notes().Select(Wire.Words)]);
    }
}
