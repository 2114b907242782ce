using CityGoals.Reading.Prose.Numbers;

namespace CityGoals.Reading.Prose.Targets;

/// <summary>A target while the text is being read.</summary>
internal sealed class TargetDraft(int at, NumericTarget target, Figure? figure = null)
{
    /// <summary>Where its words start in folded text.</summary>
    public int At { get; } = at;

    /// <summary>The figure it rests on; none for aims without one.</summary>
    public Figure? Figure { get; } = figure;

    public NumericTarget Target { get; set; } = target;
}
