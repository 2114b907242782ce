using CityGoals.Progress.Reports;
using CityGoals.ServiceDefaults;

namespace CityGoals.Progress.Answers;

/// <summary>One of them.</summary>
/// <param name="State">The state now; none where there is no such report.</param>
/// <param name="Problem">Name of the refusal; none: it was approved.</param>
/// <param name="Why">The refusal in words.</param>
internal sealed record ReportApproval(Guid RoundId, Guid GoalSheetId, ReportState? State, string? Problem, Bilingual? Why);
