using CityGoals.Reading.Prose.Targets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Goals.Answers;

/// <summary>A numeric target as it was read.</summary>
/// <param name="UpTo">The upper end, where the target is a range.</param>
/// <param name="Baseline">The level that the target starts from, if the text states it.</param>
/// <param name="Whole">The whole that the value is a part of.</param>
/// <param name="Per">For each so long or so many, as written; may be empty.</param>
/// <param name="Assumed">The comparator was not written but assumed.</param>
/// <param name="LinkedTo">Place, from 1, of the action's target that this one is a part or share of.</param>
/// <param name="Start">First character of its phrase in the target text, from 0, in UTF-16 units.</param>
/// <param name="Length">Length of the phrase.</param>
/// <param name="Notes">A sentence for each flag.</param>
internal sealed record TargetAnswer(
    string Subject,
    string Comparator,
    decimal? Value,
    decimal? UpTo,
    string Unit,
    string Counting,
    string Basis,
    decimal? Baseline,
    decimal? Whole,
    string Per,
    bool Assumed,
    IReadOnlyList<string> Flags,
    int? LinkedTo,
    int Start,
    int Length,
    string ExplainJa,
    string ExplainEn,
    IReadOnlyList<Bilingual> Notes)
{
    /// <summary>The answer for a target.</summary>
    public static TargetAnswer Of(NumericTarget target)
    {
        var words = target.Explain();
        return new TargetAnswer(
            target.Subject, Wire.Name(target.Comparator.ToString()), target.Value, target.UpTo, target.Unit, Wire.Name(target.Counting.ToString()),
            Wire.Name(target.Basis.ToString()), target.Baseline?.Value, target.Of, target.Per, target.Assumed, [.. Readings.Names(target.Flags).Select(Wire.Name)],
            target.LinkedTo + 1, target.Span.Start, target.Span.Length, words.Japanese, words.English, [.. target.Notes().Select(Wire.Words)]);
    }
}
