using CityGoals.Reading.Prose.Periods;
using CityGoals.Reading.Prose.Reports;
using CityGoals.Reading.Prose.Targets;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Answers;

/// <summary>A period as it is read.</summary>
internal sealed record PeriodReading(PeriodKind Kind, DateOnly? Start, DateOnly? Due, IReadOnlyList<DateOnly> Dues, Bilingual Words);

/// <summary>A target, the figure that a person states for it, and the one that the reader proposes from the words typed.</summary>
/// <param name="Position">Place among the action's targets, from 1.</param>
/// <param name="SpanStart">Where the target's words begin in the target text, in UTF-16 units.</param>
/// <param name="Words">What was read, in words for a person.</param>
/// <param name="Value">None where it cannot be measured.</param>
/// <param name="Figure">The figure that the report states; none if nobody stated one.</param>
/// <param name="Proposal">What the reader makes of the report's words.</param>
internal sealed record ReportedTarget(
    int Position, int SpanStart, int SpanLength, Bilingual Words, Comparator Comparator, decimal? Value, string Unit, decimal? Figure, ProposalAnswer Proposal);

/// <summary>What the reader makes of a report's words for one target. A proposal until a person confirms it.</summary>
/// <param name="Value">The proposed figure; none if no figure can be tied to the target.</param>
/// <param name="SpanStart">Where its words begin, in UTF-16 units of the text; of the text of the round before where <paramref name="FromLast"/>.</param>
/// <param name="FromLast">The words are those of the round before, to which this report points back.</param>
/// <param name="Attainment">1 for all of it; none if it cannot be counted.</param>
/// <param name="Notes">What a person should know.</param>
internal sealed record ProposalAnswer(
    TargetResult Result, decimal? Value, string? Unit, int? SpanStart, int? SpanLength, bool FromLast, decimal? Attainment, Bilingual Words, IReadOnlyList<Bilingual> Notes);

/// <summary>A sign that an action drifts from its plan, for reviewers; it blocks nothing.</summary>
/// <param name="SpanStart">The words of the report that it rests on; none where there are none.</param>
internal sealed record DriftAnswer(DriftKind Kind, int? SpanStart, int? SpanLength, Bilingual Fact);
