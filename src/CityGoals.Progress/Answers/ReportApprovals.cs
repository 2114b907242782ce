namespace CityGoals.Progress.Answers;

/// <summary>What became of an approval of many reports: each for itself.</summary>
/// <param name="Approved">How many were approved.</param>
internal sealed record ReportApprovals(int Approved, IReadOnlyList<ReportApproval> Reports);
