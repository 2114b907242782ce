using CityGoals.Reading.Prose.Targets;

namespace CityGoals.Reading.Prose.Reports;

/// <summary>How far a target is attained.</summary>
public static class Attainment
{
    /// <summary>"About" is within a tenth of the value.</summary>
    public const decimal Band = 0.1m;

    /// <summary>
    /// With a baseline (actual − baseline) ÷ (value − baseline); without one actual ÷ value, and for targets that go down value ÷ actual. 維持 counts as whole where it is kept, else as
    /// the smaller ÷ the greater; 全 as actual ÷ whole. May exceed 1 or be negative.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="actual">The achieved figure in the unit of the target; for a change, signed.</param>
    /// <returns>1 for all of it; none if it cannot be counted: no value, or a baseline that is the value itself and is missed.</returns>
    public static decimal? Of(NumericTarget target, decimal actual)
    {
        if (target.Comparator == Comparator.All)
        {
            return target.Of is > 0 and var whole ? actual / whole : null;
        }

        if (target.Value is not { } value)
        {
            return null;
        }

        if (target.Comparator == Comparator.Keep)
        {
            return Meets(target, actual) ? 1 : Share(Math.Min(actual, value), Math.Max(actual, value));
        }

        if (target is { Basis: Basis.Absolute, Baseline.Value: { } start })
        {
            return value == start ? (Meets(target, actual) ? 1 : null) : (actual - start) / (value - start);
        }

        var falls = target.Basis != Basis.Change && target.Comparator is Comparator.AtMost or Comparator.LessThan;
        return falls ? (actual == value || actual == 0 ? 1 : Share(value, actual)) : value == 0 ? (Meets(target, actual) ? 1 : 0) : actual / value;
    }

    /// <summary>Whether an achieved figure meets the target; false where the target has no value.</summary>
    public static bool Meets(NumericTarget target, decimal actual) => target.Value is { } value
        ? target.Comparator switch
        {
            Comparator.AtMost => actual <= value,
            Comparator.MoreThan => actual > value,
            Comparator.LessThan => actual < value,
            Comparator.About => Math.Abs(actual - value) <= Math.Abs(value) * Band,
            Comparator.Keep => BetterLess.Says(target.Subject) ? actual <= value : actual >= value,
            _ => actual >= value,
        }
        : target is { Comparator: Comparator.All, Of: { } whole } && actual >= whole;

    private static decimal? Share(decimal part, decimal whole) => whole == 0 ? null : part / whole;
}
