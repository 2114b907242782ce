using CityGoals.Goals.Rows;
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
    /// <summary>The answer for a stored action; none where the form states no period.</summary>
    public static PeriodAnswer? Of(ActionRow action)
    {
        if (action.PeriodText.Length == 0) return null;
        var period = Readings.Period(action);
        var words = period.Explain();
        return new PeriodAnswer(
            Wire.Name(action.PeriodKind), period.Start, period.Due, period.Dues, [.. action.PeriodFlags.Select(Wire.Name)],
            words.Japanese, words.English, [.. period.Notes().Select(Wire.Words)]);
    }
}
