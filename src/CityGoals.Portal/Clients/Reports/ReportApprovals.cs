namespace CityGoals.Portal.Clients.Reports;

/// <summary>What became of each report of a bulk approval.</summary>
public sealed record ReportApprovals(int Approved, IReadOnlyList<ReportApproval> Reports);
