namespace CityGoals.Reading.Prose.Reports;

/// <summary>What a report says about one target.</summary>
/// <param name="Result">How the report stands to the target.</param>
/// <param name="Figure">The proposed figure; none if no figure can be tied to the target.</param>
/// <param name="Shortfall">How much is missing, in the unit of the target (points for per cent), positive; none unless Short.</param>
/// <param name="Attainment">The degree to which the target is attained, 1 for all of it; none if it cannot be counted.</param>
/// <param name="Flags">What a person should know.</param>
public sealed record TargetOutcome(TargetResult Result, AchievedFigure? Figure, decimal? Shortfall, decimal? Attainment, FigureRemarks Flags)
{
    /// <summary>The outcome in words for a person.</summary>
    public BilingualText Explain() => OutcomeWording.Of(this);

    /// <summary>One sentence for each flag.</summary>
    public IReadOnlyList<BilingualText> Notes() => OutcomeWording.Notes(Flags);
}
