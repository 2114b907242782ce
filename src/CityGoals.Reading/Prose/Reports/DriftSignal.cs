namespace CityGoals.Reading.Prose.Reports;

/// <summary>A sign that an action drifts from its plan.</summary>
/// <param name="Kind">What sort of sign.</param>
/// <param name="Column">The report it stands in.</param>
/// <param name="Span">The words of that report that it rests on; none where there are none.</param>
/// <param name="Fact">What the sign is, in words for a person.</param>
public sealed record DriftSignal(DriftKind Kind, ReportColumn Column, TextSpan? Span, BilingualText Fact);
