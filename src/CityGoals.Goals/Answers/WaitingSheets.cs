namespace CityGoals.Goals.Answers;

/// <summary>What waits for the caller's approval, the oldest first.</summary>
/// <param name="Total">All of it, on every page.</param>
/// <param name="Next">Where the next page goes on; none: this is the last one.</param>
internal sealed record WaitingSheets(IReadOnlyList<WaitingSheet> Sheets, int Total, string? Next);
