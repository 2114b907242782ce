using CityGoals.Progress.Plans;
using CityGoals.Progress.Reports;
using CityGoals.Progress.Rounds;

namespace CityGoals.Progress.Evidence;

/// <summary>A report with its files, while nobody else may change either.</summary>
/// <param name="Report">Of revision 0 where nobody has saved yet.</param>
/// <param name="Files">Those on the report now, in the order in which they came.</param>
internal sealed record HeldEvidence(RoundRow Round, ReportRow Report, SheetPlan Plan, IReadOnlyList<EvidenceRow> Files);
