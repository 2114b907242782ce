namespace CityGoals.Portal.Clients.Reports;

/// <summary>What waits for the person's approval, the oldest first.</summary>
/// <param name="Total">How many the person may approve, on all pages: without their own.</param>
/// <param name="Next">Where the next page goes on; none: this is the last one.</param>
public sealed record WaitingReports(IReadOnlyList<WaitingReport> Reports, int Total, string? Next);
