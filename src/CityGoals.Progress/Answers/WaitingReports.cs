namespace CityGoals.Progress.Answers;

/// <summary>What waits for the caller's approval, the oldest first.</summary>
/// <param name="Total">How many the caller may approve, on all pages: without their own.</param>
/// <param name="Next">Where the next page goes on; none: this is the last one.</param>
internal sealed record WaitingReports(IReadOnlyList<WaitingReport> Reports, int Total, string? Next);
