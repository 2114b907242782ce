using CityGoals.Goals.Rows;

namespace CityGoals.Goals.Answers;

/// <summary>A numeric target as it was read.</summary>
/// <param name="Start">First character of its phrase in the target text, from 0, in UTF-16 units.</param>
/// <param name="Length">Length of the phrase.</param>
/// <param name="Assumed">The comparator was not written but assumed.</param>
internal sealed record TargetAnswer(
    string Subject,
    string Comparator,
    decimal? Value,
    string Unit,
    string Counting,
    string Basis,
    decimal? Baseline,
    bool Assumed,
    int Start,
    int Length,
    string ExplainJa,
    string ExplainEn)
{
    /// <summary>The answer for a stored target.</summary>
    public static TargetAnswer Of(TargetRow target) => new(
        target.Subject, Wire.Name(target.Comparator), target.Value, target.Unit, Wire.Name(target.Counting), Wire.Name(target.Basis),
        target.Baseline, target.Assumed, target.SpanStart, target.SpanLength, "", "");
}
